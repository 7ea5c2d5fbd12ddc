//! Colleagues' own calendars, read anew at the addresses that they gave.

use services::House;
use services::staff::{Network, Refreshed, refresh_next};
use std::time::Duration;
use tokio::sync::watch;

/// Between two looks when no calendar is due.
const LOOK: Duration = Duration::from_secs(20);

/// After a database that does not answer.
const TROUBLE: Duration = Duration::from_secs(60);

/// Reads one calendar after the other until the server stops.
pub(super) async fn work(house: House, network: Network, mut stop: watch::Receiver<bool>) {
    loop {
        let pause = match refresh_next(&house, &network).await {
            Ok(None) => LOOK,
            Ok(Some(refreshed)) => {
                if let Refreshed::Failed(trouble) = refreshed {
                    tracing::info!(trouble = trouble.code(), "a calendar could not be read");
                }
                Duration::ZERO
            }
            Err(fault) => {
                tracing::warn!(%fault, "reading calendars failed");
                TROUBLE
            }
        };
        tokio::select! {
            biased;
            _ = stop.changed() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}
