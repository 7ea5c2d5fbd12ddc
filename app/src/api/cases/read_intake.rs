use crate::api::ApiError;
use domain::cases::IntakeChoices;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The form of a referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakePage {
    /// What it can pick from.
    pub choices: IntakeChoices,
    /// Makes pressing twice do it once.
    pub key: String,
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
