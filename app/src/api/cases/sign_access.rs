use crate::api::ApiError;
use domain::ids::{AccessRequestId, CaseId};
use leptos::prelude::*;

/// Signs what was shown under `version`.
#[server(prefix = "/api", endpoint = "cases/sign-access")]
pub async fn sign_access(
    case: CaseId,
    request: AccessRequestId,
    version: i32,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::sign_access(&house(), &actor()?, (case, request, version)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}/inzage?gedaan=getekend"));
    Ok(())
}
