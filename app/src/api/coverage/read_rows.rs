use crate::api::ApiError;
use domain::coverage::view::RowsView;
use domain::coverage::wanted::CoverageQuery;
use leptos::prelude::*;

/// The rows behind a number of the table of coverage: of a row of it by its code, or of the total.
#[server(prefix = "/api", endpoint = "coverage/read-rows")]
pub async fn read_rows(
    query: CoverageQuery,
    number: String,
    row: String,
    page: u32,
) -> Result<RowsView, ApiError> {
    use crate::api::request::{actor, house};

    let (house, actor) = (house(), actor()?);
    let asked = (number.as_str(), row.as_str());
    Ok(services::coverage::read_rows(&house, &actor, &query, asked, page).await?)
}
