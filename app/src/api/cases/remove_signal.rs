use crate::api::ApiError;
use domain::ids::{CaseId, SignalId};
use leptos::prelude::*;

/// Takes a signal of which `version` was shown out of the index.
#[server(prefix = "/api", endpoint = "cases/remove-signal")]
pub async fn remove_signal(case: CaseId, signal: SignalId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::remove_signal(&house(), &actor()?, (case, signal, version)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal-bij"));
    Ok(())
}
