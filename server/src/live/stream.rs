use super::Live;
use app::api::request::Caller;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::permission::Action;
use domain::time::Week;
use serde::Deserialize;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

/// A comment goes out this often, so that proxies do not take the silence for the end.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// How often a stream asks whether its session still exists and still may read the planning.
const ASK_SESSION: Duration = Duration::from_secs(5);

/// What is watched.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    week: String,
}

/// The revision of a week now, then each time that it changed.
pub(super) async fn planning(
    State(live): State<Live>,
    Extension(caller): Extension<Caller>,
    Query(asked): Query<Asked>,
) -> Response {
    let Ok(week) = asked.week.parse::<Week>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let (Some(visitor), Some(token)) = (caller.visitor, caller.token) else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    if live.stops() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    // Watched before it is read, so that no change falls between the two.
    let revisions = live.watch(week);
    let found = services::planning::revisions(live.house(), &visitor.actor, &[week]).await;
    let first = match found {
        Ok(found) => found.first().map_or(0, |(_, revision)| *revision),
        Err(services::Fault::Denied) => return StatusCode::FORBIDDEN.into_response(),
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let (events, sent) = mpsc::channel(4);
    tokio::spawn(tell(live, revisions, token, first, events));
    let stream = Sse::new(ReceiverStream::new(sent));
    (
        [
            (header::CACHE_CONTROL, "no-store"),
            // nginx would otherwise keep events back until its buffer is full.
            (HeaderName::from_static("x-accel-buffering"), "no"),
        ],
        stream.keep_alive(KeepAlive::new().interval(KEEP_ALIVE)),
    )
        .into_response()
}

/// Sends revisions until the reader is gone, the session is over or the server stops.
async fn tell(
    live: Live,
    mut revisions: tokio::sync::watch::Receiver<i64>,
    token: String,
    first: i64,
    events: mpsc::Sender<Result<Event, Infallible>>,
) {
    let mut ask = tokio::time::interval(ASK_SESSION);
    ask.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    // The first tick comes at once, when the session was just found.
    ask.tick().await;
    let mut last = first;
    let mut due = Some(first);
    loop {
        if let Some(revision) = due.take()
            && events.send(Ok(event(revision))).await.is_err()
        {
            return;
        }
        tokio::select! {
            () = live.stopped() => return,
            () = events.closed() => return,
            _ = ask.tick() => {
                if !may_still_watch(&live, &token).await {
                    return;
                }
            }
            changed = revisions.changed() => {
                if changed.is_err() {
                    return;
                }
                let revision = *revisions.borrow_and_update();
                // What the poller saw before the first answer is no news.
                if revision > last {
                    last = revision;
                    due = Some(revision);
                }
            }
        }
    }
}

fn event(revision: i64) -> Event {
    Event::default()
        .event("revision")
        .data(revision.to_string())
}

/// A database that does not answer for a moment ends no stream.
async fn may_still_watch(live: &Live, token: &str) -> bool {
    match services::accounts::visitor_unnoticed(live.house(), token).await {
        Ok(visitor) => visitor.is_some_and(|visitor| visitor.actor.may(Action::ReadPlanning)),
        Err(_) => true,
    }
}
