use crate::api::ApiError;
use domain::cases::AccessLine;
use leptos::prelude::*;

/// Requests of youths that still wait for an answer.
#[server(prefix = "/api", endpoint = "cases/read-access-list")]
pub async fn read_access_list() -> Result<Vec<AccessLine>, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::cases::open_access_requests(&house(), &actor()?).await?)
}
