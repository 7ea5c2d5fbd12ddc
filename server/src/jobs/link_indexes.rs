use services::House;
use services::cases::{Told, receive_matches, tell_index};
use std::time::Duration;
use tokio::sync::watch;

/// Between two looks at what waits for an index.
const LOOK: Duration = Duration::from_secs(2);

/// Between two looks at the indexes themselves.
const ASK: Duration = Duration::from_secs(60);

/// Tells indexes what waits for them, and asks them for matches, until the server stops. A message
/// that is under way is finished.
pub(super) async fn work(house: House, stop: watch::Receiver<bool>) {
    tokio::join!(tell(house.clone(), stop.clone()), ask(house, stop));
}

async fn tell(house: House, mut stop: watch::Receiver<bool>) {
    loop {
        let pause = match tell_index(&house).await {
            Ok(None) => LOOK,
            Ok(Some(told)) => {
                if let Told::Later(trouble) = told {
                    tracing::warn!(trouble, "an index was not told");
                }
                Duration::ZERO
            }
            Err(error) => {
                tracing::warn!(%error, "telling an index failed");
                LOOK
            }
        };
        tokio::select! {
            biased;
            _ = stop.changed() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

async fn ask(house: House, mut stop: watch::Receiver<bool>) {
    let mut now_and_then = tokio::time::interval(ASK);
    loop {
        tokio::select! {
            _ = now_and_then.tick() => match receive_matches(&house).await {
                Ok(received) if received.silent > 0 => {
                    tracing::warn!(indexes = received.silent, "an index does not answer");
                }
                Ok(_) => {}
                Err(error) => tracing::warn!(%error, "asking indexes for matches failed"),
            },
            _ = stop.changed() => return,
        }
    }
}
