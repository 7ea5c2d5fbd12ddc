use services::House;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, interval_at};

/// Between two looks at what comes near and what is over; the first look comes as long after the
/// start, for a server that is started again and again has other things to do.
const LOOK: Duration = Duration::from_secs(600);

/// Reminds schools of what comes near and asks them how it was, until the server stops.
pub(super) async fn work(house: House, mut stop: watch::Receiver<bool>) {
    let mut now_and_then = interval_at(Instant::now() + LOOK, LOOK);
    loop {
        tokio::select! {
            _ = now_and_then.tick() => {
                if let Err(fault) = services::letters::remind(&house).await {
                    tracing::warn!(%fault, "reminding schools failed");
                }
                if let Err(fault) = services::evaluations::ask(&house).await {
                    tracing::warn!(%fault, "asking schools how it was failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}
