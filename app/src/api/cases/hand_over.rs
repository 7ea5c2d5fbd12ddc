use crate::api::ApiError;
use domain::ids::CaseId;
use leptos::prelude::*;

/// Begins a handover of a case whose worker is there, and shows where it is divided.
#[server(prefix = "/api", endpoint = "cases/hand-over")]
pub async fn hand_over(case: CaseId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::hand_over(&house(), &actor()?, case).await?;
    leptos_axum::redirect("/zaken/overdracht?gedaan=begonnen");
    Ok(())
}
