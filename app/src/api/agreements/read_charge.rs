use crate::api::ApiError;
use domain::agreement::ChargeView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// To which agreement a lesson is charged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChargePage {
    /// The lesson and the agreements.
    pub view: ChargeView,
    /// Whether the viewer may choose.
    pub may_manage: bool,
}

/// To which agreement a lesson is charged, and to which it may be.
#[server(prefix = "/api", endpoint = "agreements/read-charge")]
pub async fn read_charge(lesson: String) -> Result<ChargePage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;

    let actor = actor()?;
    let lesson = lesson.parse().map_err(|_| ApiError::NotFound)?;
    Ok(ChargePage {
        view: services::agreements::read_charge(&house(), &actor, lesson).await?,
        may_manage: actor.may(Action::ManageAgreements),
    })
}
