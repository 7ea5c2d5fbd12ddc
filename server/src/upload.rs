//! The upload of a school register: read, compared, and kept for review. A file that cannot be
//! used brings back the page with the sentence beside the field.

mod arrived;

use app::api::ApiError;
use app::api::imports::{UPLOAD, error::file_problem};
use app::api::request::Caller;
use app::parts::form::FormReturn;
use app::text::{Text, imports as text};
use arrived::{Arrived, Upload};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use domain::ids::ImportId;
use domain::organisation::OrganisationKind;
use services::House;
use services::imports::{ImportError, review_schools};
use tower::ServiceExt;

#[derive(Clone)]
struct Uploads {
    house: House,
    pages: Router,
}

/// The route, and the pages that show its answer; whoever asks for its address goes to the form.
pub(crate) fn routes(house: House, pages: Router) -> Router {
    let route = post(receive).get(async || Redirect::to("/beheer/import"));
    Router::new()
        .route(UPLOAD, route)
        .with_state(Uploads { house, pages })
}

/// `POST /beheer/import/upload`, a form with a file; leads to the review.
async fn receive(State(uploads): State<Uploads>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let caller = parts
        .extensions
        .get::<Caller>()
        .cloned()
        .unwrap_or_default();
    let refused = |told: Text| ApiError::Refused(told.in_language(caller.language).to_owned());
    let (kind, status, error) = match arrived::read(&parts.headers, body).await {
        Arrived::Whole(upload) if upload.file_name.is_empty() => (
            upload.kind,
            StatusCode::UNPROCESSABLE_ENTITY,
            refused(text::NO_FILE),
        ),
        Arrived::Whole(upload) => {
            let kind = upload.kind.clone();
            match review(&uploads.house, &caller, upload).await {
                Ok(id) => return Redirect::to(&format!("/beheer/import/{id}")).into_response(),
                Err(Refusal::File(error)) => (kind, StatusCode::UNPROCESSABLE_ENTITY, error),
                Err(Refusal::Other(error)) => (kind, status_of(&error), error),
            }
        }
        Arrived::TooLarge => (
            String::new(),
            StatusCode::PAYLOAD_TOO_LARGE,
            refused(text::TOO_LARGE),
        ),
        Arrived::Broken => (
            String::new(),
            StatusCode::BAD_REQUEST,
            refused(text::BROKEN_OFF),
        ),
    };
    page_again(uploads.pages, parts, kind, status, error).await
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
    let Upload {
        kind,
        file_name,
        bytes,
    } = upload;
    let kind = OrganisationKind::parse(&kind).ok();
    let review = review_schools(house, &visitor.actor, &file_name, kind, bytes).await;
    review.map_err(|error| match error {
        ImportError::File(problem) => {
            Refusal::File(ApiError::Refused(file_problem(caller.language, &problem)))
        }
        ImportError::TooLarge => {
            let told = text::TOO_LARGE.in_language(caller.language);
            Refusal::File(ApiError::Refused(told.to_owned()))
        }
        ImportError::NoMunicipalities => {
            let told = text::NO_MUNICIPALITIES.in_language(caller.language);
            Refusal::File(ApiError::Refused(told.to_owned()))
        }
        other => Refusal::Other(other.into()),
    })
}

fn status_of(error: &ApiError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The page with what is wrong beside the field. A browser never sends a file twice by itself, so
/// only the choice of register comes back.
async fn page_again(
    pages: Router,
    mut parts: Parts,
    kind: String,
    status: StatusCode,
    error: ApiError,
) -> Response {
    parts.extensions.insert(FormReturn {
        action: UPLOAD.to_owned(),
        values: vec![("kind".to_owned(), kind)],
        error,
        page: parts.uri.path().to_owned(),
    });
    parts.method = Method::GET;
    for name in [
        header::CONTENT_TYPE,
        header::CONTENT_LENGTH,
        header::TRANSFER_ENCODING,
    ] {
        parts.headers.remove(name);
    }
    let answer = pages
        .oneshot(Request::from_parts(parts, Body::empty()))
        .await;
    let mut response = answer.unwrap_or_else(|never| match never {});
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response
}
