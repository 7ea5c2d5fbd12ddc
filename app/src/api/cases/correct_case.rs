use crate::api::ApiError;
use domain::cases::CorrectionForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Puts right what is known of the youth of a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/correct-case")]
pub async fn correct_case(
    case: CaseId,
    version: i32,
    form: CorrectionForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::correct_case(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=gegevens"));
    Ok(())
}
