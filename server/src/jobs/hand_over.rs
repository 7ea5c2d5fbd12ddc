use services::House;
use tokio::sync::watch;

/// Proposes and takes back handovers as soon as somebody's absences change. Whoever writes down an
/// absence does not wait for it, and sees nothing of it; what another server or a failure left is done
/// by the hourly round.
pub(super) async fn work(house: House, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = house.absences_changed() => {
                if let Err(error) = services::cases::propose_handovers(&house).await {
                    tracing::warn!(%error, "proposing handovers failed");
                }
            }
            _ = stop.changed() => return,
        }
    }
}
