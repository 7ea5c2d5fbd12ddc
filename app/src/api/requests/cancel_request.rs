use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;

/// Cancels a request whole, then shows it with the way to undo that.
#[server(prefix = "/api", endpoint = "requests/cancel")]
pub async fn cancel_request(
    request: RequestId,
    version: i32,
    #[server(default)] by: String,
    reason: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use domain::request::CancelRequestForm;
    use services::planning;

    let form = CancelRequestForm { by, reason };
    let changed = planning::cancel_request(&house(), &actor()?, request, version, &form).await?;
    leptos_axum::redirect(&format!("/aanvragen/{request}?gedaan={}", changed.batch));
    Ok(())
}
