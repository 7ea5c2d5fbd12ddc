use crate::api::ApiError;
use domain::booking::SeasonPhase;
use domain::catalogue::Season;
use domain::organisation::OrganisationKind;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What everybody may read: what is offered, and whether it can be booked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicPage {
    /// The organisation that gives the lessons.
    pub organisation: String,
    /// Its telephone number; may be empty.
    pub phone: String,
    /// Name of the season that can be booked now or next, and when.
    pub season: Option<(String, SeasonPhase)>,
    /// What is offered to each kind of organisation, in the order of the kinds; only those with
    /// something.
    pub kinds: Vec<(OrganisationKind, Vec<PublicLine>)>,
}

/// A lesson as everybody may know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicLine {
    /// Its name.
    pub name: String,
    /// For which years or levels, in words; may be empty.
    pub target_groups: String,
    /// Length in minutes.
    pub minutes: u16,
    /// Most pupils in one lesson.
    pub largest_group: u16,
    /// The part of the year in which it is given; the whole year when none.
    pub season: Option<Season>,
}

/// The page for schools.
#[server(prefix = "/api", endpoint = "portal/read-public")]
pub async fn read_public() -> Result<PublicPage, ApiError> {
    use crate::api::request::house;
    use services::{booking, catalogue};

    let house = house();
    let offer = catalogue::public_offer(&house).await?;
    let today = house.clock().today();
    let season = booking::season_ahead(&house).await?;
    let of_kind = |kind: OrganisationKind| {
        let lessons = offer.iter().filter(|one| one.kinds.contains(&kind));
        let lessons = lessons.map(|one| PublicLine {
            name: one.name.clone(),
            target_groups: one.target_groups.clone(),
            minutes: one.minutes,
            largest_group: one.largest_group,
            season: one.season,
        });
        (kind, lessons.collect::<Vec<_>>())
    };
    let kinds = OrganisationKind::ALL.into_iter().map(of_kind);
    let letterhead = &house.mail().letterhead;
    Ok(PublicPage {
        organisation: letterhead.organisation.clone(),
        phone: letterhead.phone.clone(),
        season: season.map(|one| {
            let phase = one.season.phase(today);
            (one.season.name.to_string(), phase)
        }),
        kinds: kinds.filter(|(_, lessons)| !lessons.is_empty()).collect(),
    })
}
