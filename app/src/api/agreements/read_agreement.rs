use crate::api::ApiError;
use domain::agreement::AgreementView;
use leptos::prelude::*;

/// One agreement with the lessons that it pays.
#[server(prefix = "/api", endpoint = "agreements/read-agreement")]
pub async fn read_agreement(id: String) -> Result<AgreementView, ApiError> {
    use crate::api::request::{actor, house};

    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    Ok(services::agreements::read_agreement(&house(), &actor()?, id).await?)
}
