use crate::api::ApiError;
use domain::cases::OutcomeForm;
use domain::ids::{CaseId, SignalId};
use leptos::prelude::*;

/// Writes down what came of the objection to a signal of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/decide-objection")]
pub async fn decide_objection(
    case: CaseId,
    signal: SignalId,
    version: i32,
    form: OutcomeForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::decide_objection(&house(), &actor()?, (case, signal, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal-bij"));
    Ok(())
}
