//! What programs of others can read: the figures of coverage and the agreements, as JSON.
//!
//! `openapi.json` says the same to others; tests hold every answer against it. A program shows a token
//! (`services::connections`); there is no session here, and nothing can be changed.

mod answers;
mod asked;
mod endpoints;
mod problem;

pub use problem::not_found;

use axum::Router;
use axum::routing::{MethodRouter, get};
use services::House;

/// What can be asked, each with GET.
pub const ROUTES: [&str; 7] = [
    "/api/v1/openapi.json",
    "/api/v1/coverage",
    "/api/v1/coverage/choices",
    "/api/v1/coverage/rows",
    "/api/v1/coverage/months",
    "/api/v1/coverage/white-spots",
    "/api/v1/agreements",
];

/// The description of all of it, after OpenAPI 3.1.
pub const DESCRIPTION: &str = include_str!("../openapi.json");

/// All of [`ROUTES`], and nothing else.
pub(crate) fn routes() -> Router<House> {
    let add = |router: Router<House>, path| {
        let other = |_: axum::http::Method| async { problem::wrong_method() };
        router.route(path, endpoint(path).fallback(other))
    };
    ROUTES.into_iter().fold(Router::new(), add)
}

fn endpoint(path: &str) -> MethodRouter<House> {
    match path {
        "/api/v1/openapi.json" => get(endpoints::description),
        "/api/v1/coverage" => get(endpoints::figures),
        "/api/v1/coverage/choices" => get(endpoints::choices),
        "/api/v1/coverage/rows" => get(endpoints::rows),
        "/api/v1/coverage/months" => get(endpoints::months),
        "/api/v1/coverage/white-spots" => get(endpoints::white_spots),
        "/api/v1/agreements" => get(endpoints::agreements),
        _ => MethodRouter::new(),
    }
}
