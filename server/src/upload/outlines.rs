//! The upload of outlines of municipalities: taken over whole, or not at all.

use super::arrived::{self, Arrived};
use super::{Uploads, caller_of, refused, status_of};
use app::api::ApiError;
use app::api::outlines::{PAGE, UPLOAD};
use app::text::{imports, outlines as text};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::coverage::OutlineProblem;
use services::outlines::{LARGEST_FILE, OutlineError, load_outlines};

/// `POST /beheer/kaart/inlezen`, a form with a file; leads to the map of outlines.
pub(super) async fn receive(State(uploads): State<Uploads>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let caller = caller_of(&parts);
    let unusable = StatusCode::UNPROCESSABLE_ENTITY;
    let told =
        |problem: &OutlineProblem| ApiError::Refused(text::problem(caller.language, problem));
    let (status, error) = match arrived::read(&parts.headers, body, LARGEST_FILE).await {
        Arrived::Whole(upload) if upload.file_name.is_empty() => {
            (unusable, refused(&caller, imports::NO_FILE))
        }
        Arrived::Whole(upload) => {
            let Some(visitor) = caller.visitor.as_ref() else {
                return StatusCode::FORBIDDEN.into_response();
            };
            match load_outlines(&uploads.house, &visitor.actor, &upload.bytes).await {
                Ok(_) => return Redirect::to(&format!("{PAGE}?gedaan=gelezen")).into_response(),
                Err(OutlineError::File(problem)) => (unusable, told(&problem)),
                Err(OutlineError::Fault(fault)) => {
                    let error = ApiError::from(fault);
                    (status_of(&error), error)
                }
            }
        }
        Arrived::TooLarge => (
            StatusCode::PAYLOAD_TOO_LARGE,
            told(&OutlineProblem::TooLarge),
        ),
        Arrived::Broken => (
            StatusCode::BAD_REQUEST,
            refused(&caller, imports::BROKEN_OFF),
        ),
    };
    uploads
        .page_again(parts, (UPLOAD, PAGE), Vec::new(), status, error)
        .await
}
