use crate::api::ApiError;
use domain::ids::RequestId;
use domain::request::{RequestChoices, RequestPage};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A request with what it can be changed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePage {
    /// The request.
    pub request: RequestPage,
    /// What can be chosen.
    pub choices: RequestChoices,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// A request for the page that changes it.
#[server(prefix = "/api", endpoint = "requests/read-change")]
pub async fn read_change(request: RequestId) -> Result<ChangePage, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, requests};

    let (house, actor) = (house(), actor()?);
    let request = requests::read_request(&house, &actor, request).await?;
    let organisation = request.request.organisation;
    let choices = requests::prepare_request(&house, &actor, organisation, None).await?;
    Ok(ChangePage {
        request,
        choices,
        key: Post::new()?.as_str().to_owned(),
    })
}
