//! The head of the cases' log is written out every hour.

use crate::case_heads;
use services::{House, cases};
use std::path::PathBuf;
use std::time::Duration;
use tokio::sync::watch;

/// Writes it at the start and every hour after, until the server stops.
pub async fn write_case_head(house: House, file: PathBuf, mut stop: watch::Receiver<bool>) {
    let mut hourly = tokio::time::interval(Duration::from_secs(3_600));
    loop {
        tokio::select! {
            _ = hourly.tick() => {
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
