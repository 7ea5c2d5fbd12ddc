use crate::api::ApiError;
use domain::agreement::AgreementsView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The agreements of a calendar year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementsPage {
    /// The year shown.
    pub year: i32,
    /// This year in Europe/Amsterdam.
    pub this_year: i32,
    /// The agreements.
    pub view: AgreementsView,
    /// Whether the viewer may make agreements.
    pub may_manage: bool,
    /// Whether the viewer may add sources of money.
    pub may_add_source: bool,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The agreements that hold in a calendar year; in this one without.
#[server(prefix = "/api", endpoint = "agreements/read-agreements")]
pub async fn read_agreements(year: Option<i32>) -> Result<AgreementsPage, ApiError> {
    use crate::api::request::{actor, house};
    use chrono::Datelike;
    use services::{Post, agreements};

    let (house, actor) = (house(), actor()?);
    let this_year = house.clock().today().year();
    let year = year.filter(|year| (1900..=2200).contains(year));
    let year = year.unwrap_or(this_year);
    let choices = agreements::agreement_choices(&house, &actor).await?;
    Ok(AgreementsPage {
        year,
        this_year,
        view: agreements::read_agreements(&house, &actor, year).await?,
        may_manage: !choices.municipalities.is_empty() || choices.whole_region,
        may_add_source: choices.whole_region,
        key: Post::new()?.as_str().to_owned(),
    })
}
