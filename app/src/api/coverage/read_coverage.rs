use crate::api::ApiError;
use domain::coverage::view::CoverageView;
use domain::coverage::wanted::CoverageQuery;
use leptos::prelude::*;
use std::sync::Arc;

/// What was agreed, planned and given in a period.
#[server(prefix = "/api", endpoint = "coverage/read-coverage")]
pub async fn read_coverage(query: CoverageQuery) -> Result<Arc<CoverageView>, ApiError> {
    use crate::api::request::{actor, house};

    Ok(services::coverage::read_coverage(&house(), &actor()?, &query).await?)
}
