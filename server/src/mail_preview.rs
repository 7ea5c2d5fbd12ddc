//! The HTML of an example mail, for the frame on its page.
//!
//! Mail brings its own styles inside, which our pages may not: so it is a document of its own, under
//! a policy that lets it run, load and send nothing.

use app::api::request::Caller;
use axum::Router;
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use mail::Language;
use services::outbox::preview_html;
use services::{Fault, House};

/// The sandbox makes it a stranger to our pages, even when opened by itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'self'; sandbox";

/// `GET /beheer/post/voorbeeld/KIND/nl.html` and `en.html`.
pub(crate) fn routes() -> Router<House> {
    Router::new().route("/beheer/post/voorbeeld/{kind}/{file}", get(example))
}

async fn example(
    State(house): State<House>,
    Extension(caller): Extension<Caller>,
    Path((kind, file)): Path<(String, String)>,
) -> Response {
    let language = Language::ALL
        .into_iter()
        .find(|language| file == format!("{}.html", language.code()));
    let (Some(language), Some(visitor)) = (language, caller.visitor) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match preview_html(&house, &visitor.actor, &kind, language) {
        Ok(html) => (
            [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CONTENT_SECURITY_POLICY, POLICY),
                (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
            ],
            html,
        )
            .into_response(),
        Err(Fault::Denied) => StatusCode::FORBIDDEN.into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
