//! Files that come in by a form. A file that cannot be used brings back the page of its form, with
//! the sentence beside the field.

mod arrived;
mod busy;
mod outlines;
mod register;
mod replies;

use app::api::ApiError;
use app::api::request::Caller;
use app::api::{busy as calendars, imports, outlines as borders, replies as answers};
use app::parts::form::FormReturn;
use app::text::Text;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{Method, StatusCode, Uri, header, request::Parts};
use axum::response::{Redirect, Response};
use axum::routing::post;
use domain::ids::EmployeeId;
use services::House;
use tower::ServiceExt;

#[derive(Clone)]
struct Uploads {
    house: House,
    pages: Router,
}

/// The routes, and the pages that show their answers; whoever asks for an address goes to its form.
pub(crate) fn routes(house: House, pages: Router) -> Router {
    let register = post(register::receive).get(async || Redirect::to("/beheer/import"));
    let replies = post(replies::receive).get(async || Redirect::to(answers::PAGE));
    let outlines = post(outlines::receive).get(async || Redirect::to(borders::PAGE));
    let own = post(busy::receive_own).get(async || Redirect::to("/mijn-agenda"));
    let of_staff = post(busy::receive_of_staff).get(to_employee);
    Router::new()
        .route(calendars::OWN_UPLOAD, own)
        .route("/medewerkers/{id}/agenda", of_staff)
        .route(imports::UPLOAD, register)
        .route(answers::UPLOAD, replies)
        .route(borders::UPLOAD, outlines)
        .with_state(Uploads { house, pages })
}

/// To the page with the form; only an id goes into the address.
async fn to_employee(Path(id): Path<String>) -> Redirect {
    match id.parse::<EmployeeId>() {
        Ok(id) => Redirect::to(&format!("/medewerkers/{id}")),
        Err(_) => Redirect::to("/medewerkers"),
    }
}

fn caller_of(parts: &Parts) -> Caller {
    parts
        .extensions
        .get::<Caller>()
        .cloned()
        .unwrap_or_default()
}

fn refused(caller: &Caller, told: Text) -> ApiError {
    ApiError::Refused(told.in_language(caller.language).to_owned())
}

fn status_of(error: &ApiError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl Uploads {
    /// The page with what is wrong beside the field: the form that posts to `at.0`, on the page
    /// `at.1`, with what was typed beside the file.
    async fn page_again(
        self,
        mut parts: Parts,
        at: (&str, &str),
        values: Vec<(String, String)>,
        status: StatusCode,
        error: ApiError,
    ) -> Response {
        parts.extensions.insert(FormReturn {
            action: at.0.to_owned(),
            values,
            error,
            page: at.1.to_owned(),
        });
        parts.method = Method::GET;
        parts.uri = at.1.parse().unwrap_or_else(|_| Uri::from_static("/"));
        for name in [
            header::CONTENT_TYPE,
            header::CONTENT_LENGTH,
            header::TRANSFER_ENCODING,
        ] {
            parts.headers.remove(name);
        }
        let answer = self
            .pages
            .oneshot(Request::from_parts(parts, Body::empty()))
            .await;
        let mut response = answer.unwrap_or_else(|never| match never {});
        if response.status() == StatusCode::OK {
            *response.status_mut() = status;
        }
        response
    }
}
