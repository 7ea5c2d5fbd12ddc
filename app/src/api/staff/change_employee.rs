use crate::api::ApiError;
use domain::employee::EmployeeForm;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Changes somebody of whom `version` was shown, then shows their page.
#[server(prefix = "/api", endpoint = "staff/change-employee")]
pub async fn change_employee(
    id: EmployeeId,
    version: i32,
    form: EmployeeForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::staff::change_employee(&house(), &actor()?, id, version, &form).await?;
    leptos_axum::redirect(&format!("/medewerkers/{id}?gedaan=gewijzigd"));
    Ok(())
}
