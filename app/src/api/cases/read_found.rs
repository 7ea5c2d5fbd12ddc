use crate::api::ApiError;
use domain::cases::CaseLine;
use leptos::prelude::*;

/// The cases that a search found, by their ids with commas between.
#[server(prefix = "/api", endpoint = "cases/read-found")]
pub async fn read_found(ids: String) -> Result<Vec<CaseLine>, ApiError> {
    use crate::api::request::{actor, house};

    let ids: Vec<_> = ids.split(',').filter_map(|id| id.parse().ok()).collect();
    Ok(services::cases::found_cases(&house(), &actor()?, &ids).await?)
}
