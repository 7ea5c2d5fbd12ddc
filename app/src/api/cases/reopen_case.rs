use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Lets a case that ended run again.
#[server(prefix = "/api", endpoint = "cases/reopen-case")]
pub async fn reopen_case(case: CaseId, version: i32, reason: Private) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::reopen_case(&house(), &actor()?, (case, version), &reason).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=heropend"));
    Ok(())
}
