//! What happens by itself: sweeping what is over.

use services::House;
use std::time::Duration;
use tokio::sync::watch;

/// Runs the jobs until the server stops.
pub async fn run(house: House, mut stop: watch::Receiver<bool>) {
    let mut hourly = tokio::time::interval(Duration::from_secs(3_600));
    loop {
        tokio::select! {
            _ = hourly.tick() => {
                if let Err(fault) = services::accounts::sweep(&house).await {
                    tracing::warn!(%fault, "sweeping failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}
