//! The upload of a school register: read, compared, and kept for review.

use super::arrived::{self, Arrived, Upload};
use super::{Uploads, caller_of, refused, status_of};
use app::api::ApiError;
use app::api::imports::{UPLOAD, error::file_problem};
use app::api::request::Caller;
use app::text::imports as text;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::ids::ImportId;
use domain::organisation::OrganisationKind;
use services::House;
use services::imports::{ImportError, LARGEST_FILE, review_schools};

/// `POST /beheer/import/upload`, a form with a file; leads to the review.
pub(super) async fn receive(State(uploads): State<Uploads>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let caller = caller_of(&parts);
    let (kind, status, error) = match arrived::read(&parts.headers, body, LARGEST_FILE).await {
        Arrived::Whole(upload) if upload.file_name.is_empty() => (
            upload.field("kind"),
            StatusCode::UNPROCESSABLE_ENTITY,
            refused(&caller, text::NO_FILE),
        ),
        Arrived::Whole(upload) => {
            let kind = upload.field("kind");
            match review(&uploads.house, &caller, upload).await {
                Ok(id) => return Redirect::to(&format!("/beheer/import/{id}")).into_response(),
                Err(Refusal::File(error)) => (kind, StatusCode::UNPROCESSABLE_ENTITY, error),
                Err(Refusal::Other(error)) => (kind, status_of(&error), error),
            }
        }
        Arrived::TooLarge => (
            String::new(),
            StatusCode::PAYLOAD_TOO_LARGE,
            refused(&caller, text::TOO_LARGE),
        ),
        Arrived::Broken => (
            String::new(),
            StatusCode::BAD_REQUEST,
            refused(&caller, text::BROKEN_OFF),
        ),
    };
    // A browser never sends a file twice by itself, so only the choice of register comes back.
    let typed = vec![("kind".to_owned(), kind)];
    uploads
        .page_again(parts, (UPLOAD, UPLOAD), typed, status, error)
        .await
}

/// Why there is no review.
enum Refusal {
    /// The file cannot be used.
    File(ApiError),
    /// Anything else.
    Other(ApiError),
}

async fn review(house: &House, caller: &Caller, upload: Upload) -> Result<ImportId, Refusal> {
    let visitor = caller
        .visitor
        .as_ref()
        .ok_or(Refusal::Other(ApiError::SignedOut))?;
    let kind = OrganisationKind::parse(&upload.field("kind")).ok();
    let (name, bytes) = (upload.file_name, upload.bytes);
    let review = review_schools(house, &visitor.actor, &name, kind, bytes).await;
    review.map_err(|error| match error {
        ImportError::File(problem) => {
            Refusal::File(ApiError::Refused(file_problem(caller.language, &problem)))
        }
        ImportError::TooLarge => Refusal::File(refused(caller, text::TOO_LARGE)),
        ImportError::NoMunicipalities => Refusal::File(refused(caller, text::NO_MUNICIPALITIES)),
        other => Refusal::Other(other.into()),
    })
}
