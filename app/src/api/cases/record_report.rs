use crate::api::ApiError;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Writes down when the message about the end of a case of which `version` was shown was sent.
#[server(prefix = "/api", endpoint = "cases/record-report")]
pub async fn record_report(case: CaseId, version: i32, on: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::record_report(&house(), &actor()?, (case, version), &on).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=bericht"));
    Ok(())
}
