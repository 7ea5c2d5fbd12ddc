use crate::api::ApiError;
use domain::time::Week;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the start page tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// What this week asks, for who plans.
    pub week: Option<WeekCounts>,
}

/// What is still to do for the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeekCounts {
    /// This week.
    pub week: Week,
    /// Visits still to plan, whichever week they are for.
    pub to_plan: u64,
    /// Lessons of this week that educators see otherwise than they stand.
    pub unpublished: u32,
}

/// The counts for who plans; nothing for others.
#[server(prefix = "/api", endpoint = "start/read-start")]
pub async fn read_start() -> Result<Start, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;

    let (house, actor) = (house(), actor()?);
    if !actor.may(Action::PlanLessons) {
        return Ok(Start::default());
    }
    let week = Week::of(house.clock().today());
    let counts = services::planning::week_counts(&house, &actor, week).await?;
    let counts = WeekCounts {
        week,
        to_plan: counts.to_plan,
        unpublished: counts.unpublished,
    };
    Ok(Start { week: Some(counts) })
}
