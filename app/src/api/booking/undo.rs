use crate::api::ApiError;
use domain::ids::RequestId;
use leptos::prelude::*;

/// Undoes what the school did to a booking, then shows it.
#[server(prefix = "/api", endpoint = "booking/undo")]
pub async fn undo_booking(request: RequestId, batch: uuid::Uuid) -> Result<(), ApiError> {
    use crate::api::request::{house, school};

    let visit = school()?;
    services::booking::undo_booking(&house(), &visit.actor, visit.season, batch).await?;
    leptos_axum::redirect(&format!("/boeken/boeking/{request}?gedaan=teruggedraaid"));
    Ok(())
}
