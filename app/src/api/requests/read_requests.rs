use crate::api::ApiError;
use domain::request::{RequestFilter, RequestList};
use leptos::prelude::*;

/// A page of requests.
#[server(prefix = "/api", endpoint = "requests/read-requests")]
pub async fn read_requests(
    #[server(default)] filter: RequestFilter,
) -> Result<RequestList, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::requests::list_requests(&house(), &actor()?, &filter).await?)
}
