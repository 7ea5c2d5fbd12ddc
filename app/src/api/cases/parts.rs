use crate::api::ApiError;
use domain::cases::{AppointmentForm, AssignmentForm, Private};
use domain::ids::{AppointmentId, AssignmentId, CaseId};
use leptos::prelude::*;

/// Adds a note.
#[server(prefix = "/api", endpoint = "cases/add-note")]
pub async fn add_note(case: CaseId, words: Private, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_note(&house(), &actor()?, &post, case, &words).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=notitie"));
    Ok(())
}

/// Gives an assignment.
#[server(prefix = "/api", endpoint = "cases/give-assignment")]
pub async fn give_assignment(
    case: CaseId,
    form: AssignmentForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::give_assignment(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=opdracht"));
    Ok(())
}

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

/// Makes an appointment.
#[server(prefix = "/api", endpoint = "cases/add-appointment")]
pub async fn add_appointment(
    case: CaseId,
    form: AppointmentForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::Post;

    let post = Post::parse(&key).ok_or(ApiError::Malformed)?;
    services::cases::add_appointment(&house(), &actor()?, &post, case, &form).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=afspraak"));
    Ok(())
}

/// Calls an appointment off.
#[server(prefix = "/api", endpoint = "cases/cancel-appointment")]
pub async fn cancel_appointment(case: CaseId, appointment: AppointmentId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::cases::cancel_appointment(&house(), &actor()?, (case, appointment)).await?;
    leptos_axum::redirect(&format!("/zaken/{case}?gedaan=afgezegd"));
    Ok(())
}
