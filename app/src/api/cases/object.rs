use crate::api::ApiError;
use domain::cases::ObjectionForm;
use domain::ids::{CaseId, SignalId};
use leptos::prelude::*;

/// Writes down an objection to a signal of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/object")]
pub async fn object(
    case: CaseId,
    signal: SignalId,
    version: i32,
    form: ObjectionForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::object(&house(), &actor()?, (case, signal, version), &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=signaal-bij"));
    Ok(())
}
