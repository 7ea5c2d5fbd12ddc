use crate::api::ApiError;
use domain::agreement::ChargedLine;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The lessons of a year that no agreement pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnpaidPage {
    /// The year.
    pub year: i32,
    /// The lessons, by day.
    pub lessons: Vec<ChargedLine>,
}

/// The lessons of a calendar year that no agreement pays; of this one without a year.
#[server(prefix = "/api", endpoint = "agreements/read-unpaid")]
pub async fn read_unpaid(year: Option<i32>) -> Result<UnpaidPage, ApiError> {
    use crate::api::request::{actor, house};
    use chrono::Datelike;

    let house = house();
    let year = year.filter(|year| (1900..=2200).contains(year));
    let year = year.unwrap_or_else(|| house.clock().today().year());
    let lessons = services::agreements::unpaid_lessons(&house, &actor()?, year).await?;
    Ok(UnpaidPage { year, lessons })
}
