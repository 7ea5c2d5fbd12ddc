use crate::api::ApiError;
use domain::cases::EndForm;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Ends a case of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/end-case")]
pub async fn end_case(case: CaseId, version: i32, form: EndForm) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::end_case(&house(), &actor()?, (case, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=geeindigd"));
    Ok(())
}
