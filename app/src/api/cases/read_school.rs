use crate::api::ApiError;
use domain::cases::SchoolChoices;
use leptos::prelude::*;

/// The schools from which that of a youth is chosen.
#[server(prefix = "/api", endpoint = "cases/read-school")]
pub async fn read_school(id: String) -> Result<SchoolChoices, ApiError> {
    use crate::api::request::{actor, house};
    use domain::ids::CaseId;

    let id: CaseId = id.parse().map_err(|_| ApiError::NotFound)?;
    Ok(services::cases::school_choices(&house(), &actor()?, id).await?)
}
