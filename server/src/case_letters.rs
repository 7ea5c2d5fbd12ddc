//! Letters of cases as files, and examples of what administrators write.

use app::api::request::Caller;
use app::text::letters;
use app::text::letters::faults::fault;
use axum::extract::{Extension, Form, Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use domain::cases::LetterKind;
use serde::Deserialize;
use services::cases::{CaseError, preview_letter, read_letter};
use services::{Fault, House};

/// `GET /zaken/CASE/brieven/LETTER` and `POST /beheer/zaken/brieven/KIND/voorbeeld`; whoever asks for
/// the latter goes to the page of the texts.
pub(crate) fn routes() -> Router<House> {
    let back = async |Path(kind): Path<String>| match LetterKind::parse(&kind) {
        Ok(kind) => {
            Redirect::to(&format!("/beheer/zaken/brieven?soort={}", kind.code())).into_response()
        }
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    };
    Router::new()
        .route("/zaken/{case}/brieven/{letter}", get(letter))
        .route(
            "/beheer/zaken/brieven/{kind}/voorbeeld",
            post(example).get(back),
        )
        .layer(middleware::map_response(kept_nowhere))
}

/// Neither a browser nor anything in between keeps it.
async fn kept_nowhere(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn letter(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Path((case, letter)): Path<(String, String)>,
) -> Response {
    let (Ok(case), Ok(letter), Some(visitor)) = (case.parse(), letter.parse(), &caller.visitor)
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match read_letter(&house, &visitor.actor, case, letter).await {
        Ok((kind, pdf)) => file(kind, pdf.to_vec()),
        Err(error) => refused(&caller, &error),
    }
}

/// What an administrator typed.
#[derive(Deserialize)]
struct Typed {
    body: String,
}

async fn example(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Path(kind): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    let (Ok(kind), Some(visitor)) = (LetterKind::parse(&kind), &caller.visitor) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match preview_letter(&house, &visitor.actor, kind, &typed.body).await {
        Ok(pdf) => file(kind, pdf),
        Err(error) => refused(&caller, &error),
    }
}

/// A PDF whose name says what kind of letter it is and nothing of anybody.
fn file(kind: LetterKind, pdf: Vec<u8>) -> Response {
    let name = format!("inline; filename=\"brief-{}.pdf\"", kind.code());
    (
        [
            (header::CONTENT_TYPE, "application/pdf".to_owned()),
            (header::CONTENT_DISPOSITION, name),
        ],
        pdf,
    )
        .into_response()
}

fn refused(caller: &Caller, error: &CaseError) -> Response {
    let language = caller.language;
    match error {
        CaseError::Template(faults) => {
            let lines: Vec<_> = faults.iter().map(|one| fault(language, one)).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, lines.join("\n")).into_response()
        }
        // The examples in the fields are short: it is the text that is too long.
        CaseError::Invalid(_) => {
            let told = letters::TOO_LONG.in_language(language);
            (StatusCode::UNPROCESSABLE_ENTITY, told).into_response()
        }
        CaseError::NoPress => {
            let told = letters::NO_PRESS.in_language(language);
            (StatusCode::SERVICE_UNAVAILABLE, told).into_response()
        }
        CaseError::Fault(Fault::Denied) => StatusCode::FORBIDDEN.into_response(),
        CaseError::Fault(Fault::NotFound) => StatusCode::NOT_FOUND.into_response(),
        CaseError::Fault(Fault::Busy | Fault::CasesOff) => {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
