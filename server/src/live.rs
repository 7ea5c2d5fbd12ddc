//! Live changes for open boards: server-sent events (HTML Living Standard, section 9.2) that tell
//! when a week changed.
//!
//! One poller a process asks the database for the revisions of all watched weeks, so it does not
//! matter through which server a change came. It begins with the first open board and ends with the
//! last.

mod stream;
mod weeks;

pub use weeks::Live;

use axum::Router;
use axum::routing::get;

/// Routes of the live channel.
pub fn routes() -> Router<Live> {
    Router::new().route("/live/planning", get(stream::planning))
}
