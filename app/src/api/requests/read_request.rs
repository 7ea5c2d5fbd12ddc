use crate::api::ApiError;
use domain::ids::RequestId;
use domain::request::RequestPage;
use leptos::prelude::*;

/// A request with its lessons and its history.
#[server(prefix = "/api", endpoint = "requests/read-request")]
pub async fn read_request(request: RequestId) -> Result<RequestPage, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::requests::read_request(&house(), &actor()?, request).await?)
}
