//! All that is known of a person at a school, as one file. It is asked for by a press, because the
//! trail says that it was.

use app::api::request::Caller;
use axum::Router;
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use services::contacts::export_contact;
use services::{Fault, House};

/// `POST /scholen/ID/contact/CONTACT/gegevens`; whoever asks for the address goes to the person's page.
pub(crate) fn routes() -> Router<House> {
    let back = async |Path((school, contact)): Path<(String, String)>| {
        Redirect::to(&format!("/scholen/{school}/contact/{contact}"))
    };
    let route = post(export).get(back);
    Router::new().route("/scholen/{id}/contact/{contact}/gegevens", route)
}

async fn export(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Path((school, contact)): Path<(String, String)>,
) -> Response {
    let (Ok(school), Ok(contact), Some(visitor)) =
        (school.parse(), contact.parse(), caller.visitor)
    else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match export_contact(&house, &visitor.actor, school, contact).await {
        Ok(file) => (
            [
                (header::CONTENT_TYPE, "application/json; charset=utf-8"),
                (
                    header::CONTENT_DISPOSITION,
                    "attachment; filename=\"contactpersoon.json\"",
                ),
                (header::CACHE_CONTROL, "no-store"),
            ],
            file,
        )
            .into_response(),
        Err(Fault::Denied) => StatusCode::FORBIDDEN.into_response(),
        Err(Fault::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(Fault::Busy | Fault::Stale | Fault::CasesOff) => {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
        Err(Fault::Failed) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
