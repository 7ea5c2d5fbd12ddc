use crate::api::ApiError;
use domain::lesson::OwnWeek;
use domain::time::Week;
use leptos::prelude::*;

/// One's own published lessons of a week; of this week when none is named.
#[server(prefix = "/api", endpoint = "my-lessons/read-week")]
pub async fn read_own_week(week: Option<Week>) -> Result<OwnWeek, ApiError> {
    use crate::api::request::{actor, house};

    // From outside the Monday may be any day.
    let week = week.map(|week| Week::of(week.monday()));
    Ok(services::my_lessons::week(&house(), &actor()?, week).await?)
}
