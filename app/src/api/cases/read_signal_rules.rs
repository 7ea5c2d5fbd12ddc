use crate::api::ApiError;
use domain::cases::SignalRules;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an administrator keeps for signals and help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalRulesPage {
    /// Indexes and organisations.
    pub rules: SignalRules,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The indexes, and the organisations that help.
#[server(prefix = "/api", endpoint = "cases/read-signal-rules")]
pub async fn read_signal_rules() -> Result<SignalRulesPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(SignalRulesPage {
        rules: services::cases::read_signal_rules(&house(), &actor()?).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
