use super::SlotChoice;
use crate::api::ApiError;
use domain::booking::Change;
use domain::ids::LessonId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where a booking can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovePage {
    /// Its lessons with the version that is shown.
    pub lessons: Vec<(LessonId, i32)>,
    /// Other times, in order.
    pub slots: Vec<SlotChoice>,
    /// Whether it may without consequences.
    pub change: Change,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// Other times for a booking of the school that is in, from a week on.
#[server(prefix = "/api", endpoint = "booking/read-move")]
pub async fn read_move(request: String, from: String) -> Result<MovePage, ApiError> {
    use crate::api::request::{house, school};
    use domain::time::Week;

    let visit = school()?;
    let id = request.parse().map_err(|_| ApiError::NotFound)?;
    let from = from.parse::<Week>().ok().map(|week| week.monday());
    let found =
        services::booking::read_move(&house(), &visit.actor, visit.season, id, from).await?;
    Ok(MovePage {
        slots: found.slots.iter().map(Into::into).collect(),
        change: found.change,
        lessons: found.lessons,
        key: services::Post::new()?.as_str().to_owned(),
    })
}
