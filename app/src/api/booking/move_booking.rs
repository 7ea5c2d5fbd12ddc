use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;

/// Moves a booking, then shows it with the way back.
#[server(prefix = "/api", endpoint = "booking/move")]
pub async fn move_booking(
    request: RequestId,
    #[server(default)] slot: String,
    #[server(default)] late: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use domain::values::{Mistake, Mistakes};

    let visit = school()?;
    let at = super::SlotChoice::read(&slot)
        .ok_or_else(|| ApiError::Invalid(Mistakes::one("slot", Mistake::NotAChoice)))?;
    let late = !late.is_empty();
    let done =
        services::booking::move_booking(&house(), &visit.actor, visit.season, request, at, late)
            .await?;
    leptos_axum::redirect(&format!(
        "/boeken/boeking/{request}?gedaan=verplaatst&terug={}",
        done.batch
    ));
    Ok(())
}
