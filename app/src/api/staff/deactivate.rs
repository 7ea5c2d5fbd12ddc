use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Somebody leaves; the page tells how many lessons still stand under their name.
#[server(prefix = "/api", endpoint = "staff/deactivate")]
pub async fn deactivate(id: EmployeeId, version: i32) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let open = services::staff::deactivate(&house(), &actor()?, id, version).await?;
    leptos_axum::redirect(&format!(
        "/medewerkers/{id}?gedaan=weg&lessen={}",
        open.len()
    ));
    Ok(())
}
