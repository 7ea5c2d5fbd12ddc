use crate::api::ApiError;
use leptos::prelude::*;

/// The school no longer waits.
#[server(prefix = "/api", endpoint = "booking/leave-line")]
pub async fn leave_line(id: String) -> Result<(), ApiError> {
    use crate::api::request::{house, school};

    let visit = school()?;
    let id = id.parse().map_err(|_| ApiError::NotFound)?;
    services::booking::leave_line(&house(), &visit.actor, visit.season, id).await?;
    leptos_axum::redirect("/boeken?gedaan=van-de-lijst");
    Ok(())
}
