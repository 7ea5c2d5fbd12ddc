//! What a youth gets of the file, as a ZIP.

use app::api::request::Caller;
use app::text::access_request;
use axum::Router;
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use services::cases::{CaseError, download_access_file};
use services::{Fault, House};

/// `GET /zaken/CASE/inzage/REQUEST`.
pub(crate) fn routes() -> Router<House> {
    Router::new().route("/zaken/{case}/inzage/{request}", get(file))
}

async fn file(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Path((case, request)): Path<(String, String)>,
) -> Response {
    let (Ok(case), Ok(request), Some(visitor)) = (case.parse(), request.parse(), &caller.visitor)
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let answer = match download_access_file(&house, &visitor.actor, (case, request)).await {
        // Its name says what it is, and nothing of anybody.
        Ok(zip) => (
            [
                (header::CONTENT_TYPE, "application/zip"),
                (
                    header::CONTENT_DISPOSITION,
                    "attachment; filename=\"inzage.zip\"",
                ),
            ],
            zip.to_vec(),
        )
            .into_response(),
        Err(CaseError::Access(refusal)) => {
            let told = access_request::refusal(caller.language, refusal);
            (StatusCode::CONFLICT, told).into_response()
        }
        Err(CaseError::Fault(Fault::Denied)) => StatusCode::FORBIDDEN.into_response(),
        Err(CaseError::Fault(Fault::NotFound)) => StatusCode::NOT_FOUND.into_response(),
        Err(CaseError::Fault(Fault::Busy | Fault::CasesOff)) => {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    // Neither a browser nor anything in between keeps it.
    ([(header::CACHE_CONTROL, "no-store")], answer).into_response()
}
