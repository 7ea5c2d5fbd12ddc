use crate::Index;
use crate::moment::Clock;
use crate::routes::router;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// How often it is looked which signals are over.
const BETWEEN_LOOKS: Duration = Duration::from_secs(600);

/// Serves until asked to stop (SIGTERM or Ctrl-C, or the end of the input); requests under way are
/// finished.
pub(super) async fn serve(
    index: Index,
    listen: SocketAddr,
    until_input_ends: bool,
) -> Result<(), String> {
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let mut terminate = signal(SignalKind::terminate()).map_err(|error| error.to_string())?;
    println!("Serving on http://{address}");
    let clock = tokio::spawn(end_what_is_over(index.clone()));
    let served = axum::serve(listener, router(index, Clock::System))
        .with_graceful_shutdown(async move {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
                () = input_ends(), if until_input_ends => {}
            }
        })
        .await;
    clock.abort();
    served.map_err(|error| error.to_string())
}

/// A signal that is over matches nothing from that day on; this is only its state.
async fn end_what_is_over(index: Index) {
    loop {
        if let Err(error) = index.end_what_is_over(Clock::System.now()).await {
            eprintln!("signals that are over could not be ended: {error}");
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// Waits until whoever started this program is gone, however it went.
async fn input_ends() {
    let (gone, waiting) = tokio::sync::oneshot::channel();
    // A thread of its own: a read of the input cannot be called off.
    std::thread::spawn(move || {
        let _read = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        let _told = gone.send(());
    });
    let _ended = waiting.await;
}
