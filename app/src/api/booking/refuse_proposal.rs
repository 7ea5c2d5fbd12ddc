use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;

/// The school says why a proposal does not suit it, then sees the booking with the way back.
#[server(prefix = "/api", endpoint = "booking/refuse-proposal")]
pub async fn refuse_proposal(
    request: RequestId,
    reason: String,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school};
    use services::booking;

    let post = post(&key)?;
    let actor = school()?.actor;
    booking::refuse_proposal(&house(), &actor, &post, request, &reason).await?;
    leptos_axum::redirect(&format!("/boeken/boeking/{request}?gedaan=past-niet"));
    Ok(())
}
