use crate::api::ApiError;
use domain::ids::WeighingId;
use leptos::prelude::*;

/// Writes down that the actor read the weighing that was asked, and agrees.
#[server(prefix = "/api", endpoint = "cases/approve-weighing")]
pub async fn approve_weighing(weighing: WeighingId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::approve_weighing(&house(), &actor()?, weighing).await?;
    leptos_axum::redirect("/zaken/meelezen?gedaan=meegelezen");
    Ok(())
}
