use mail::Mailer;
use services::House;
use services::outbox::{Delivery, deliver_next};
use std::time::Duration;
use tokio::sync::watch;

/// Between two looks at an empty queue.
const LOOK: Duration = Duration::from_secs(2);

/// After trouble that the next mail would meet too, or a database that does not answer.
const TROUBLE: Duration = Duration::from_secs(30);

/// Sends one mail after the other until the server stops.
pub(super) async fn work(house: House, mailer: Mailer, mut stop: watch::Receiver<bool>) {
    loop {
        let pause = next(&house, &mailer).await;
        tokio::select! {
            biased;
            _ = stop.changed() => return,
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Sends one mail; how long to wait before the next.
async fn next(house: &House, mailer: &Mailer) -> Duration {
    match deliver_next(house, mailer).await {
        Ok(None) => LOOK,
        Ok(Some(delivery)) => {
            if let Delivery::Later(trouble) | Delivery::Failed(trouble) = delivery {
                tracing::warn!(%trouble, "a mail was not sent");
            }
            match delivery.is_of_the_road() {
                true => TROUBLE,
                false => Duration::ZERO,
            }
        }
        Err(fault) => {
            tracing::warn!(%fault, "delivering mail failed");
            TROUBLE
        }
    }
}
