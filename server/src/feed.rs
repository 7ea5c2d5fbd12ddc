//! Calendar feeds: the address that Outlook, Google and Apple read.
//!
//! The token in the address is all the permission there is, so every wrong address gets the same
//! answer, and the request log leaves the token out.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use services::House;
use services::feeds::{FeedAnswer, render, render_shared};

/// For whoever subscribed alone, and asked for anew each time by its tag (RFC 9111).
const CACHING: &str = "private, no-cache";

/// `GET /agenda/TOKEN.ics`, and `HEAD`.
pub fn routes() -> Router<House> {
    Router::new().route("/agenda/{file}", get(feed))
}

async fn feed(
    State(house): State<House>,
    Path(file): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(token) = file.strip_suffix(".ics") else {
        return not_found();
    };
    let if_none_match = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    let answer = match render(&house, token, if_none_match).await {
        Ok(FeedAnswer::NotFound) => render_shared(&house, token, if_none_match).await,
        answer => answer,
    };
    match answer {
        Ok(FeedAnswer::Calendar { etag, body }) => (
            [
                (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
                (header::CACHE_CONTROL, CACHING),
                (
                    header::CONTENT_DISPOSITION,
                    "inline; filename=\"lessen.ics\"",
                ),
            ],
            [(header::ETAG, etag)],
            body,
        )
            .into_response(),
        Ok(FeedAnswer::NotModified { etag }) => (
            StatusCode::NOT_MODIFIED,
            [(header::CACHE_CONTROL, CACHING)],
            [(header::ETAG, etag)],
        )
            .into_response(),
        Ok(FeedAnswer::NotFound) => not_found(),
        // Calendar programs keep what they have and come back later.
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn not_found() -> Response {
    (
        StatusCode::NOT_FOUND,
        [(header::CACHE_CONTROL, CACHING)],
        "Deze agenda bestaat niet.\n",
    )
        .into_response()
}
