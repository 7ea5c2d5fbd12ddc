use crate::api::ApiError;
use domain::employee::AbsenceForm;
use domain::ids::EmployeeId;
use leptos::prelude::*;

/// Records when somebody is away.
#[server(prefix = "/api", endpoint = "staff/add-absence")]
pub async fn add_absence(
    employee: EmployeeId,
    form: AbsenceForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::staff;

    let post = post(&key)?;
    staff::add_absence(&house(), &actor()?, &post, employee, &form).await?;
    leptos_axum::redirect(&format!("/medewerkers/{employee}?gedaan=afwezig"));
    Ok(())
}
