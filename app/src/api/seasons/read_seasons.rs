use crate::api::ApiError;
use domain::booking::{Season, SeasonPhase};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A season in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeasonRow {
    /// The season.
    pub season: Season,
    /// Whether schools can book it today.
    pub phase: SeasonPhase,
}

/// All seasons, the newest first.
#[server(prefix = "/api", endpoint = "seasons/read-seasons")]
pub async fn read_seasons() -> Result<Vec<SeasonRow>, ApiError> {
    use crate::api::request::{actor, house};

    let house = house();
    let today = house.clock().today();
    let seasons = services::booking::seasons(&house, &actor()?).await?;
    let row = |season: Season| SeasonRow {
        phase: season.phase(today),
        season,
    };
    Ok(seasons.into_iter().map(|one| row(one.season)).collect())
}
