use crate::api::ApiError;
use domain::ids::{AssignmentId, CaseId};
use leptos::prelude::*;

/// Takes an assignment away that was given by mistake.
#[server(prefix = "/api", endpoint = "cases/remove-assignment")]
pub async fn remove_assignment(case: CaseId, assignment: AssignmentId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::remove_assignment(&house(), &actor()?, (case, assignment)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=opdracht-weg"));
    Ok(())
}
