use crate::api::ApiError;
use domain::booking::{Offer, Quota, Season, SeasonPhase, SeasonRules};
use domain::ids::LessonTypeId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One season with all that was set for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonPage {
    /// The season.
    pub season: Season,
    /// Whether schools can book it today.
    pub phase: SeasonPhase,
    /// Its limits.
    pub rules: SeasonRules,
    /// Grows with each change.
    pub version: i32,
    /// All lesson types, by name.
    pub offers: Vec<OfferRow>,
    /// All municipalities, by name.
    pub quotas: Vec<QuotaRow>,
}

/// How a lesson type is booked in the season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRow {
    /// Which.
    pub lesson_type: LessonTypeId,
    /// Its name.
    pub name: String,
    /// For whom it is, in the words of the catalogue.
    pub target_groups: String,
    /// Whether the catalogue offers it at all.
    pub in_catalogue: bool,
    /// How it is booked; none when it is not offered in this season.
    pub offer: Option<Offer>,
}

/// What a municipality agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotaRow {
    /// Code of the municipality, four digits (CBS).
    pub code: String,
    /// Its name.
    pub name: String,
    /// What was agreed, if a number was.
    pub quota: Option<Quota>,
}

/// One season by id.
#[server(prefix = "/api", endpoint = "seasons/read-season")]
pub async fn read_season(id: String) -> Result<SeasonPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{booking, catalogue, region};

    let (house, actor) = (house(), actor()?);
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    let (record, offers, quotas) = booking::season(&house, &actor, id).await?;
    let today = house.clock().today();
    let on = today.max(record.season.first_day);
    let types = catalogue::lesson_types_on(&house, &actor, on).await?;
    let municipalities = region::municipalities(&house, &actor).await?;
    Ok(SeasonPage {
        phase: record.season.phase(today),
        offers: types
            .into_iter()
            .map(|one| OfferRow {
                lesson_type: one.lesson_type.id,
                name: one.lesson_type.name.to_string(),
                target_groups: one.version.map(|v| v.target_groups).unwrap_or_default(),
                in_catalogue: one.lesson_type.offered,
                offer: offers.get(&one.lesson_type.id).copied(),
            })
            .collect(),
        quotas: municipalities
            .into_iter()
            .map(|one| QuotaRow {
                quota: quotas.get(&one.code).cloned(),
                name: one.name.to_string(),
                code: one.code,
            })
            .collect(),
        season: record.season,
        rules: record.rules,
        version: record.version,
    })
}
