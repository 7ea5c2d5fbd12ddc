use crate::api::ApiError;
use domain::cases::AccessEndForm;
use domain::ids::{AccessRequestId, CaseId};
use leptos::prelude::*;

/// Gives a request of which `version` was shown its end.
#[server(prefix = "/api", endpoint = "cases/end-access")]
pub async fn end_access(
    case: CaseId,
    request: AccessRequestId,
    version: i32,
    form: AccessEndForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let which = (case, request, version);
    services::cases::end_access(&house(), &actor()?, which, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}/inzage?gedaan=afgerond"));
    Ok(())
}
