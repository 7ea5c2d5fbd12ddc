use crate::api::ApiError;
use domain::ids::{AssignmentId, CaseId};
use leptos::prelude::*;

/// Writes down that an assignment was done on a day.
#[server(prefix = "/api", endpoint = "cases/set-assignment-done")]
pub async fn set_assignment_done(
    case: CaseId,
    assignment: AssignmentId,
    done: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let of = (case, assignment);
    services::cases::set_assignment_done(&house(), &actor()?, of, &done).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=opdracht"));
    Ok(())
}
