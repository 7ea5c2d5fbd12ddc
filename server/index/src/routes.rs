//! The index over HTTP. `openapi.json` says the same to others; a test holds the two together.
//! There is no way to look for anybody.

mod asked;
mod endpoints;
mod refused;

use crate::moment::Clock;
use crate::{Index, Moment};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post, put};

/// What can be asked, in the words of OpenAPI: method and path.
pub const ROUTES: [(&str, &str); 10] = [
    ("post", "/v1/signals"),
    ("get", "/v1/signals/{id}"),
    ("put", "/v1/signals/{id}/state"),
    ("put", "/v1/signals/{id}/worker"),
    ("put", "/v1/signals/{id}/parents"),
    ("get", "/v1/signals/{id}/matches"),
    ("get", "/v1/matches"),
    ("post", "/v1/matches/{id}/acknowledgement"),
    ("get", "/v1/openapi.json"),
    ("get", "/healthz"),
];

/// The description of all of it, after OpenAPI 3.1.
pub const DESCRIPTION: &str = include_str!("../openapi.json");

/// Largest body that is read, in bytes.
const LARGEST: usize = 64 * 1024;

/// What every endpoint has.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) index: Index,
    clock: Clock,
}

impl Desk {
    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }
}

/// All of [`ROUTES`], and nothing else.
pub fn router(index: Index, clock: Clock) -> Router {
    ROUTES
        .into_iter()
        .fold(Router::new(), |router, (method, path)| {
            router.route(path, endpoint(method, path))
        })
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(Desk { index, clock })
}

fn endpoint(method: &str, path: &str) -> MethodRouter<Desk> {
    match (method, path) {
        ("post", "/v1/signals") => post(endpoints::give),
        ("get", "/v1/signals/{id}") => get(endpoints::signal),
        ("put", "/v1/signals/{id}/state") => put(endpoints::change_state),
        ("put", "/v1/signals/{id}/worker") => put(endpoints::change_worker),
        ("put", "/v1/signals/{id}/parents") => put(endpoints::change_parents),
        ("get", "/v1/signals/{id}/matches") => get(endpoints::matches_of),
        ("get", "/v1/matches") => get(endpoints::matches),
        ("post", "/v1/matches/{id}/acknowledgement") => post(endpoints::acknowledge),
        ("get", "/v1/openapi.json") => get(endpoints::description),
        ("get", "/healthz") => get(endpoints::health),
        _ => MethodRouter::new(),
    }
}
