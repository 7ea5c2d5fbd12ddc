use crate::api::ApiError;
use domain::ids::HandoverId;
use leptos::prelude::*;

/// Takes a handover of which `version` was shown back.
#[server(prefix = "/api", endpoint = "cases/withdraw-handover")]
pub async fn withdraw_handover(handover: HandoverId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::withdraw_handover(&house(), &actor()?, (handover, version)).await?;
    leptos_axum::redirect("/zaken/overdracht?gedaan=ingetrokken");
    Ok(())
}
