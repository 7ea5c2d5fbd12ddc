use crate::api::ApiError;
use domain::cases::ConsentForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down what was agreed to, in a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/set-agreed")]
pub async fn set_agreed(case: CaseId, version: i32, form: ConsentForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::set_agreed(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=akkoord"));
    Ok(())
}
