use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Somebody comes back.
#[server(prefix = "/api", endpoint = "staff/reactivate")]
pub async fn reactivate(id: EmployeeId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::staff::reactivate(&house(), &actor()?, id, version).await?;
    leptos_axum::redirect(&format!("/medewerkers/{id}?gedaan=terug"));
    Ok(())
}
