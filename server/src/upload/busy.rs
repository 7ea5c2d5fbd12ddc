//! The upload of somebody's own calendar, by themselves or by who records absences.

use super::arrived::{self, Arrived};
use super::{Uploads, caller_of, refused, status_of};
use app::api::ApiError;
use app::api::busy::{OWN_UPLOAD, page_after, staff_upload};
use app::text::{busy as text, imports};
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::EmployeeId;
use services::staff::{BusyError, set_busy};

/// Largest calendar that is read, in bytes.
const LARGEST: usize = 10_000_000;

/// `POST /mijn-agenda/inlezen`, a form with a file.
pub(super) async fn receive_own(State(uploads): State<Uploads>, request: Request) -> Response {
    let me = request
        .extensions()
        .get::<app::api::request::Caller>()
        .and_then(|caller| caller.visitor.as_ref()?.actor.id());
    match me {
        Some(me) => receive(uploads, request, me, true).await,
        None => StatusCode::FORBIDDEN.into_response(),
    }
}

/// `POST /medewerkers/:id/agenda`, the same for a colleague.
pub(super) async fn receive_of_staff(
    State(uploads): State<Uploads>,
    Path(employee): Path<String>,
    request: Request,
) -> Response {
    match employee.parse() {
        Ok(employee) => receive(uploads, request, employee, false).await,
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn receive(uploads: Uploads, request: Request, whose: EmployeeId, own: bool) -> Response {
    let (parts, body) = request.into_parts();
    let caller = caller_of(&parts);
    let unusable = StatusCode::UNPROCESSABLE_ENTITY;
    let (status, error) = match arrived::read(&parts.headers, body, LARGEST).await {
        Arrived::Whole(upload) if upload.file_name.is_empty() => {
            (unusable, refused(&caller, imports::NO_FILE))
        }
        Arrived::Whole(upload) => {
            let Some(visitor) = caller.visitor.as_ref() else {
                return StatusCode::FORBIDDEN.into_response();
            };
            match set_busy(&uploads.house, &visitor.actor, whose, &upload.bytes).await {
                Ok(_) => {
                    let page = page_after(whose, own, "agenda-gelezen");
                    return Redirect::to(&page).into_response();
                }
                Err(BusyError::File(why)) => (unusable, refused(&caller, text::no_calendar(why))),
                Err(BusyError::Fault(fault)) => {
                    let error = ApiError::from(fault);
                    (status_of(&error), error)
                }
            }
        }
        Arrived::TooLarge => (
            StatusCode::PAYLOAD_TOO_LARGE,
            refused(&caller, text::TOO_LARGE),
        ),
        Arrived::Broken => (
            StatusCode::BAD_REQUEST,
            refused(&caller, imports::BROKEN_OFF),
        ),
    };
    let (action, page) = match own {
        true => (OWN_UPLOAD.to_owned(), "/mijn-agenda".to_owned()),
        false => (staff_upload(whose), format!("/medewerkers/{whose}")),
    };
    uploads
        .page_again(parts, (&action, &page), Vec::new(), status, error)
        .await
}
