//! Whether the server lives and can do its work.

use axum::extract::State;
use axum::http::StatusCode;
use services::House;

/// The process answers.
pub async fn healthz() -> &'static str {
    "ok"
}

/// The database answers and its schema is up to date.
pub async fn readyz(State(house): State<House>) -> (StatusCode, &'static str) {
    if house.store().ready().await {
        (StatusCode::OK, "ready")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "not ready")
    }
}
