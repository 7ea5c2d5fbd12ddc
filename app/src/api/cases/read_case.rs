use crate::api::ApiError;
use domain::cases::CaseView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasePage {
    /// The case.
    pub case: CaseView,
    /// Makes pressing twice do it once, for each form that adds something.
    pub keys: [String; 12],
}

/// Everything of a case.
#[server(prefix = "/api", endpoint = "cases/read-case")]
pub async fn read_case(id: String) -> Result<CasePage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::ids::CaseId;
    use services::Post;

    let id: CaseId = id.parse().map_err(|_| ApiError::NotFound)?;
    let key = || Post::new().map(|post| post.as_str().to_owned());
    Ok(CasePage {
        case: services::cases::read_case(&house(), &actor()?, id).await?,
        keys: [
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
            key()?,
        ],
    })
}
