use crate::api::ApiError;
use domain::coverage::spots_view::{SpotsQuery, SpotsView};
use domain::coverage::wanted::CoverageQuery;
use leptos::prelude::*;

/// The schools that were not reached.
#[server(prefix = "/api", endpoint = "coverage/read-white-spots")]
pub async fn read_white_spots(
    query: CoverageQuery,
    asked: SpotsQuery,
) -> Result<SpotsView, ApiError> {
    use crate::api::request::{actor, house};

    let (house, actor) = (house(), actor()?);
    Ok(services::coverage::read_white_spots(&house, &actor, &query, asked).await?)
}
