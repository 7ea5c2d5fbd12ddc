use crate::api::ApiError;
use domain::ids::ErasureId;
use leptos::prelude::*;

/// Takes the viewer's own proposal back.
#[server(prefix = "/api", endpoint = "cases/withdraw-erasure")]
pub async fn withdraw_erasure(proposal: ErasureId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::withdraw_erasure(&house(), &actor()?, proposal).await?;
    leptos_axum::redirect("/zaken/bewaren?gedaan=ingetrokken");
    Ok(())
}
