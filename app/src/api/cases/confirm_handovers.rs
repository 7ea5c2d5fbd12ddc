use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Confirms everything that is proposed of one worker, as it was shown.
#[server(prefix = "/api", endpoint = "cases/confirm-handovers")]
pub async fn confirm_handovers(from: EmployeeId, shown: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::confirm_handovers(&house(), &actor()?, from, &shown).await?;
    leptos_axum::redirect("/zaken/overdracht?gedaan=bevestigd");
    Ok(())
}
