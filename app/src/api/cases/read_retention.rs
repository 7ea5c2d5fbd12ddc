use crate::api::ApiError;
use domain::cases::RetentionView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What an administrator keeps about keeping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionPage {
    /// Rules with counts, the register, and whose names are masked.
    pub view: RetentionView,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The rules about how long something of cases is kept, with counts.
#[server(prefix = "/api", endpoint = "cases/read-retention")]
pub async fn read_retention() -> Result<RetentionPage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(RetentionPage {
        view: services::cases::read_retention(&house(), &actor()?).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
