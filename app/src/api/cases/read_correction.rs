use crate::api::ApiError;
use domain::cases::CorrectionChoices;
use leptos::prelude::*;

/// The form that puts right what is known of a youth.
#[server(prefix = "/api", endpoint = "cases/read-correction")]
pub async fn read_correction(id: String) -> Result<CorrectionChoices, ApiError> {
    use crate::api::request::{actor, house};
    use domain::ids::CaseId;

    let id: CaseId = id.parse().map_err(|_| ApiError::NotFound)?;
    Ok(services::cases::correction_choices(&house(), &actor()?, id).await?)
}
