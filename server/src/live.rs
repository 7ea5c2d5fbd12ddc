//! Live changes for open boards.

use axum::Router;
use services::House;

/// Routes of the live channel.
pub fn routes() -> Router<House> {
    Router::new()
}
