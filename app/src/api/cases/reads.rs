use crate::api::ApiError;
use domain::cases::{CaseLine, CaseView, IntakeChoices, TeamCases};
use domain::ids::CaseId;
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

/// A team's cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamPage {
    /// The cases and the workers.
    pub team: TeamCases,
}

/// The form of a referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakePage {
    /// What it can pick from.
    pub choices: IntakeChoices,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePage {
    /// The case.
    pub case: CaseView,
    /// Makes pressing twice do it once, for each form that adds something.
    pub keys: [String; 3],
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

/// Open cases of the viewer's areas, with the load of each worker.
#[server(prefix = "/api", endpoint = "cases/read-team")]
pub async fn read_team() -> Result<TeamPage, ApiError> {
    use crate::api::request::{actor, house};

    let team = services::cases::team_cases(&house(), &actor()?).await?;
    Ok(TeamPage { team })
}

/// The form of a referral.
#[server(prefix = "/api", endpoint = "cases/read-intake")]
pub async fn read_intake() -> Result<IntakePage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(IntakePage {
        choices: services::cases::intake_choices(&house(), &actor()?).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}

/// Everything of a case.
#[server(prefix = "/api", endpoint = "cases/read-case")]
pub async fn read_case(id: String) -> Result<CasePage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let id: CaseId = id.parse().map_err(|_| ApiError::NotFound)?;
    let key = || Post::new().map(|post| post.as_str().to_owned());
    Ok(CasePage {
        case: services::cases::read_case(&house(), &actor()?, id).await?,
        keys: [key()?, key()?, key()?],
    })
}
