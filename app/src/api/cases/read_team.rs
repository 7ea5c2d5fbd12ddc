use crate::api::ApiError;
use domain::cases::TeamCases;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A team's cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamPage {
    /// The cases and the workers.
    pub team: TeamCases,
}

/// Open cases of the viewer's areas, with the load of each worker.
#[server(prefix = "/api", endpoint = "cases/read-team")]
pub async fn read_team() -> Result<TeamPage, ApiError> {
    use crate::api::request::{actor, house};

    let team = services::cases::team_cases(&house(), &actor()?).await?;
    Ok(TeamPage { team })
}
