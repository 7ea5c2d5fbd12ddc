use crate::api::ApiError;
use domain::cases::BsnPage;
use leptos::prelude::*;

/// The citizen service number of a youth, whole, to be changed.
#[server(prefix = "/api", endpoint = "cases/read-bsn")]
pub async fn read_bsn(id: String) -> Result<BsnPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::ids::CaseId;

    let id: CaseId = id.parse().map_err(|_| ApiError::NotFound)?;
    Ok(services::cases::read_bsn(&house(), &actor()?, id).await?)
}
