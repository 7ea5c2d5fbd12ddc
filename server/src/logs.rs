//! Logs: what happened, never to whom. Paths of requests are logged without their query.

use tracing_subscriber::EnvFilter;

/// Starts writing logs to standard error; `RUST_LOG` chooses how much.
pub fn start(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second start, as in tests, keeps the first.
    let _started = if json {
        logs.json().try_init()
    } else {
        logs.try_init()
    };
}
