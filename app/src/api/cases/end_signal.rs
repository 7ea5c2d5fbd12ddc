use crate::api::ApiError;
use domain::cases::EndSignalForm;
use domain::ids::{CaseId, SignalId};
use leptos::prelude::*;

/// Ends a signal of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/end-signal")]
pub async fn end_signal(
    case: CaseId,
    signal: SignalId,
    version: i32,
    form: EndSignalForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::end_signal(&house(), &actor()?, (case, signal, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal-bij"));
    Ok(())
}
