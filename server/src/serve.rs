//! Serving until told to stop, then finishing what was begun.

use crate::live::Live;
use crate::router::{RouterConfig, router};
use mail::Mailer;
use services::House;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// A mail that is being sent when the server stops gets so long; after that its claim runs out and
/// it goes again.
const LAST_MAIL: Duration = Duration::from_secs(20);

/// Serves on a listener until `stop` resolves; requests and mail under way are
/// finished. Without a mailer mail stays in the queue.
///
/// # Errors
/// When the listener breaks.
pub async fn serve(
    house: House,
    mailer: Option<Mailer>,
    config: &RouterConfig,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let (stopping, stopped) = watch::channel(false);
    let mut jobs = tokio::spawn(crate::jobs::run(house.clone(), mailer, stopped));
    let live = Live::new(house.clone());
    let service =
        router(house, config, live.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service)
        .with_graceful_shutdown(async move {
            stop.await;
            // Nobody listening any more is as good as told.
            let _told = stopping.send(true);
            live.stop();
        })
        .await;
    if tokio::time::timeout(LAST_MAIL, &mut jobs).await.is_err() {
        jobs.abort();
    }
    served
}

/// Resolves when the process is asked to stop (SIGTERM or Ctrl-C).
pub async fn asked_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let mut terminate =
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(terminate) => terminate,
            Err(_) => {
                let _interrupted = interrupt.await;
                return;
            }
        };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}
