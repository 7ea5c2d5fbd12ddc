use crate::api::ApiError;
use domain::ids::HandoverId;
use leptos::prelude::*;

/// Accepts a handover of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/accept-handover")]
pub async fn accept_handover(handover: HandoverId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::accept_handover(&house(), &actor()?, (handover, version), true).await?;
    leptos_axum::redirect("/zaken?gedaan=overgenomen");
    Ok(())
}
