use crate::api::ApiError;
use domain::cases::{CaseLine, HandoverLine, Reminder};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A worker's own cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyCasesPage {
    /// Open cases, the most pressing first.
    pub cases: Vec<CaseLine>,
    /// What comes back, the first day first.
    pub reminders: Vec<Reminder>,
    /// Handovers that wait for the viewer.
    pub handovers: Vec<HandoverLine>,
    /// How many worries from lessons wait for the viewer.
    pub worries: usize,
    /// Whether the team's page is open to the viewer.
    pub coordinates: bool,
    /// Whether a search may be by citizen service number.
    pub uses_bsn: bool,
}

/// Open cases that the viewer follows.
#[server(prefix = "/api", endpoint = "cases/read-mine")]
pub async fn read_mine() -> Result<MyCasesPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;

    let actor = actor()?;
    Ok(MyCasesPage {
        cases: services::cases::my_cases(&house(), &actor).await?,
        reminders: services::cases::reminders(&house(), &actor).await?,
        handovers: services::cases::my_handovers(&house(), &actor).await?,
        worries: services::cases::count_worries(&house(), &actor).await?,
        coordinates: actor.may(Action::CoordinateCases),
        uses_bsn: services::cases::uses_bsn(&house(), &actor).await?,
    })
}
