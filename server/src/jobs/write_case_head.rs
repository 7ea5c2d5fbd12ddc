//! The head of the cases' log is written out every hour.

use crate::case_heads;
use services::{House, cases};
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::watch;

/// How often a server writes it out.
pub const HEAD_EVERY: Duration = Duration::from_secs(3_600);

/// Writes it at the start and at each interval after, until the server stops.
pub async fn write_case_head(
    house: House,
    file: PathBuf,
    every: Duration,
    mut stop: watch::Receiver<bool>,
) {
    let mut turns = tokio::time::interval(every);
    loop {
        tokio::select! {
            _ = turns.tick() => {
                let head = match cases::head(&house).await {
                    Ok(head) => head,
                    Err(fault) => {
                        tracing::warn!(%fault, "the head of the cases' log cannot be read");
                        continue;
                    }
                };
                let at = house.clock().moment();
                if let Err(error) = case_heads::add(&file, &head, &at) {
                    tracing::error!(kind = ?error.kind(), "the head of the cases' log cannot be written out");
                }
            }
            _ = stop.changed() => return,
        }
    }
}
