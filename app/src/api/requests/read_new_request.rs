use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::request::RequestChoices;
use domain::time::SchoolYear;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What can be chosen in a new request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRequest {
    /// The choices.
    pub choices: RequestChoices,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The choices of one school, for groups of a school year; of this one when none is named.
#[server(prefix = "/api", endpoint = "requests/read-new-request")]
pub async fn read_new_request(
    school: OrganisationId,
    year: Option<SchoolYear>,
) -> Result<NewRequest, ApiError> {
    use crate::api::request::{actor, house};
    use services::{Post, requests};

    let choices = requests::prepare_request(&house(), &actor()?, school, year).await?;
    Ok(NewRequest {
        choices,
        key: Post::new()?.as_str().to_owned(),
    })
}
