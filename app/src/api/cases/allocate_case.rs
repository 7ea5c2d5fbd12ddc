use crate::api::ApiError;
use domain::ids::{CaseId, EmployeeId};
use leptos::prelude::*;

/// Gives a case of which `version` was shown to a worker.
#[server(prefix = "/api", endpoint = "cases/allocate")]
pub async fn allocate_case(case: CaseId, version: i32, worker: EmployeeId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::allocate(&house(), &actor()?, (case, version), worker).await?;
    leptos_axum::redirect("/zaken/team?gedaan=verdeeld");
    Ok(())
}
