use services::House;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, interval_at};

/// Between two looks at who was not mailed this week.
const LOOK: Duration = Duration::from_secs(600);

/// Mails managers what wants attention, until the server stops.
pub(super) async fn work(house: House, mut stop: watch::Receiver<bool>) {
    let mut now_and_then = interval_at(Instant::now() + LOOK, LOOK);
    loop {
        tokio::select! {
            _ = now_and_then.tick() => {
                if let Err(fault) = services::coverage::mail_attention(&house).await {
                    tracing::warn!(%fault, "mailing managers failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}
