use crate::api::ApiError;
use domain::ids::HandoverId;
use leptos::prelude::*;

/// Does not accept a handover of which `version` was shown.
#[server(prefix = "/api", endpoint = "cases/refuse-handover")]
pub async fn refuse_handover(handover: HandoverId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::accept_handover(&house(), &actor()?, (handover, version), false).await?;
    leptos_axum::redirect("/zaken?gedaan=niet-overgenomen");
    Ok(())
}
