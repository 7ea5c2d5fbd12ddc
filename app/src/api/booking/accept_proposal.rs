use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;

/// The school agrees to what a planner proposed, then sees the booking.
#[server(prefix = "/api", endpoint = "booking/accept-proposal")]
pub async fn accept_proposal(request: RequestId) -> Result<(), ApiError> {
    use crate::api::request::{house, school};

    services::booking::accept_proposal(&house(), &school()?.actor, request).await?;
    leptos_axum::redirect(&format!("/boeken/boeking/{request}?gedaan=akkoord"));
    Ok(())
}
