use crate::api::ApiError;
use domain::ids::{CaseId, SignalId};
use leptos::prelude::*;

/// Makes a signal of which `version` was shown active again.
#[server(prefix = "/api", endpoint = "cases/resume-signal")]
pub async fn resume_signal(case: CaseId, signal: SignalId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::resume_signal(&house(), &actor()?, (case, signal, version)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal-bij"));
    Ok(())
}
