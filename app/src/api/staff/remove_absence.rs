use crate::api::ApiError;
use domain::ids::{AbsenceId, EmployeeId};
use leptos::prelude::*;

/// Removes an absence, then shows the employee's page.
#[server(prefix = "/api", endpoint = "staff/remove-absence")]
pub async fn remove_absence(employee: EmployeeId, id: AbsenceId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::staff::remove_absence(&house(), &actor()?, id).await?;
    leptos_axum::redirect(&format!("/medewerkers/{employee}?gedaan=aanwezig"));
    Ok(())
}
