use super::SlotChoice;
use crate::api::ApiError;
use domain::booking::Change;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Where a booking can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovePage {
    /// Other times, in order.
    pub slots: Vec<SlotChoice>,
    /// Whether it may without consequences.
    pub change: Change,
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
    })
}
