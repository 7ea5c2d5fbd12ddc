use crate::api::ApiError;
use domain::cases::CaseLine;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A worker's own cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyCasesPage {
    /// Open cases, the most pressing first.
    pub cases: Vec<CaseLine>,
    /// Whether the team's page is open to the viewer.
    pub coordinates: bool,
}

/// Open cases that the viewer follows.
#[server(prefix = "/api", endpoint = "cases/read-mine")]
pub async fn read_mine() -> Result<MyCasesPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;

    let actor = actor()?;
    Ok(MyCasesPage {
        cases: services::cases::my_cases(&house(), &actor).await?,
        coordinates: actor.may(Action::CoordinateCases),
    })
}
