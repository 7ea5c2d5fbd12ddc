use crate::api::ApiError;
use domain::cases::Private;
use domain::ids::{AccessRequestId, CaseId};
use leptos::prelude::*;

/// Makes what the youth gets, with others masked; `others` names more of them.
#[server(prefix = "/api", endpoint = "cases/make-access-file")]
pub async fn make_access_file(
    case: CaseId,
    request: AccessRequestId,
    version: i32,
    others: Private,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use crate::text::access_request::describe;

    let which = (case, request, version);
    services::cases::make_access_file(&house(), &actor()?, which, &others, describe).await?;
    leptos_axum::redirect(&format!("/zaken/{case}/inzage?gedaan=gemaakt"));
    Ok(())
}
