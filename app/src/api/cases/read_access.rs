use crate::api::ApiError;
use domain::cases::AccessFile;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The requests of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessPage {
    /// The requests.
    pub file: AccessFile,
    /// Makes pressing twice write one down once.
    pub key: String,
}

/// A youth's requests for what is known.
#[server(prefix = "/api", endpoint = "cases/read-access")]
pub async fn read_access(case: String) -> Result<AccessPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::ids::CaseId;
    use services::Post;

    let case: CaseId = case.parse().map_err(|_| ApiError::NotFound)?;
    Ok(AccessPage {
        file: services::cases::read_access(&house(), &actor()?, case).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
