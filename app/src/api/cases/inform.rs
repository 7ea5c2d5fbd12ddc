use crate::api::ApiError;
use domain::ids::{CaseId, SignalId};
use leptos::prelude::*;

/// Writes down when youth and parents were informed of a signal of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/inform")]
pub async fn inform(
    case: CaseId,
    signal: SignalId,
    version: i32,
    informed: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::inform(&house(), &actor()?, (case, signal, version), &informed).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal-bij"));
    Ok(())
}
