use crate::api::ApiError;
use domain::cases::CaseView;
use leptos::prelude::*;

/// Everything of a case, to be put on paper.
#[server(prefix = "/api", endpoint = "cases/print-case")]
pub async fn print_case(id: String) -> Result<CaseView, ApiError> {
    use crate::api::request::{actor, house};

    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    Ok(services::cases::print_case(&house(), &actor()?, id).await?)
}
