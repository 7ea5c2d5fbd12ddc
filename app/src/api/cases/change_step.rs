use crate::api::ApiError;
use domain::cases::StepForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Changes a step of a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/change-step")]
pub async fn change_step(case: CaseId, version: i32, form: StepForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::change_step(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=stap"));
    Ok(())
}
