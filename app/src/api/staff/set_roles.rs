use crate::api::ApiError;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Gives somebody exactly these roles; without any box ticked, none.
#[server(prefix = "/api", endpoint = "staff/set-roles")]
pub async fn set_roles(
    id: EmployeeId,
    version: i32,
    // Beside the id, not in a struct: a struct of which nothing is sent cannot be read.
    #[server(default)] grants: Vec<String>,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use domain::employee::GrantsForm;

    services::staff::set_roles(&house(), &actor()?, id, version, &GrantsForm { grants }).await?;
    leptos_axum::redirect(&format!("/medewerkers/{id}?gedaan=rollen"));
    Ok(())
}
