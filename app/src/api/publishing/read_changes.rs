use crate::api::ApiError;
use domain::board::WeekChanges;
use domain::time::Week;
use leptos::prelude::*;

/// What publishing a week would change for educators; this week when none is named.
#[server(prefix = "/api", endpoint = "publishing/read-changes")]
pub async fn read_changes(week: Option<Week>) -> Result<WeekChanges, ApiError> {
    use crate::api::request::{actor, house};

    let house = house();
    // From outside the Monday may be any day.
    let week = week.map(|week| Week::of(week.monday()));
    let week = week.unwrap_or_else(|| Week::of(house.clock().today()));
    Ok(services::planning::unpublished_changes(&house, &actor()?, week).await?)
}
