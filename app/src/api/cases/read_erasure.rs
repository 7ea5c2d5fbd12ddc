use crate::api::ApiError;
use domain::cases::ErasureView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What is past its term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasurePage {
    /// Rules with counts, proposals, and the register.
    pub view: ErasureView,
    /// Makes pressing twice propose once.
    pub key: String,
}

/// What is past its term within the viewer's reach.
#[server(prefix = "/api", endpoint = "cases/read-erasure")]
pub async fn read_erasure() -> Result<ErasurePage, ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    Ok(ErasurePage {
        view: services::cases::read_erasure(&house(), &actor()?).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
