use crate::api::ApiError;
use domain::cases::CaseRules;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an administrator keeps for cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesPage {
    /// Offences and terms.
    pub rules: CaseRules,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The list of offences and the terms.
#[server(prefix = "/api", endpoint = "cases/read-rules")]
pub async fn read_rules() -> Result<RulesPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(RulesPage {
        rules: services::cases::read_rules(&house(), &actor()?).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
