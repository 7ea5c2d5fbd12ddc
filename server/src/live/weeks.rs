use domain::time::Week;
use services::{Actor, House};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// How often the database is asked while somebody watches.
const POLL: Duration = Duration::from_millis(500);

/// The weeks that open boards watch, and their revisions as last seen; cheap to clone.
#[derive(Debug, Clone)]
pub struct Live {
    house: House,
    watched: Arc<Mutex<Watched>>,
    stopping: Arc<watch::Sender<bool>>,
}

#[derive(Debug, Default)]
struct Watched {
    weeks: BTreeMap<Week, watch::Sender<i64>>,
    polling: bool,
}

impl Live {
    /// A channel without watchers.
    pub fn new(house: House) -> Self {
        Self {
            house,
            watched: Arc::default(),
            stopping: Arc::new(watch::Sender::new(false)),
        }
    }

    /// Ends all streams: the server stops and must not wait for boards that stay open.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// Whether a poller runs: only while somebody watches.
    pub fn is_polling(&self) -> bool {
        self.watched().polling
    }

    pub(super) fn house(&self) -> &House {
        &self.house
    }

    /// Whether the server stops.
    pub(super) fn stops(&self) -> bool {
        *self.stopping.borrow()
    }

    /// Resolves when the server stops.
    pub(super) async fn stopped(&self) {
        // The sender lives as long as this.
        let mut stopping = self.stopping.subscribe();
        let _stopped = stopping.wait_for(|stop| *stop).await;
    }

    /// The revisions of a week from now on; 0 until the poller has seen one.
    pub(super) fn watch(&self, week: Week) -> watch::Receiver<i64> {
        let mut watched = self.watched();
        let revisions = watched
            .weeks
            .entry(week)
            .or_insert_with(|| watch::Sender::new(0))
            .subscribe();
        if !watched.polling {
            watched.polling = true;
            tokio::spawn(self.clone().poll());
        }
        revisions
    }

    fn watched(&self) -> MutexGuard<'_, Watched> {
        // Whoever panics with the lock held leaves the map whole.
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for the revisions of all watched weeks until nobody watches or the server stops.
    async fn poll(self) {
        let mut failing = false;
        loop {
            tokio::select! {
                () = tokio::time::sleep(POLL) => {}
                () = self.stopped() => return,
            }
            let Some(weeks) = self.weeks_or_idle() else {
                return;
            };
            // The streams themselves are opened only to who may read the planning.
            match services::planning::revisions(&self.house, &Actor::operator(), &weeks).await {
                Ok(revisions) => {
                    failing = false;
                    self.tell(&revisions);
                }
                Err(fault) if !failing => {
                    failing = true;
                    tracing::warn!(%fault, "revisions of weeks cannot be read");
                }
                Err(_) => {}
            }
        }
    }

    /// The weeks that somebody watches; none, and the poller counts as ended, when nobody does.
    fn weeks_or_idle(&self) -> Option<Vec<Week>> {
        let mut watched = self.watched();
        watched
            .weeks
            .retain(|_, revisions| revisions.receiver_count() > 0);
        watched.polling = !watched.weeks.is_empty();
        watched
            .polling
            .then(|| watched.weeks.keys().copied().collect())
    }

    fn tell(&self, revisions: &[(Week, i64)]) {
        let watched = self.watched();
        for (week, revision) in revisions {
            if let Some(told) = watched.weeks.get(week) {
                told.send_if_modified(|last| std::mem::replace(last, *revision) != *revision);
            }
        }
    }
}
