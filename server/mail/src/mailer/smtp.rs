mod answer;
mod connection;
mod settings;

pub use settings::{Secret, SettingsError, SignIn, SmtpSettings, Timeouts, Tls};

use crate::compose::compose;
use crate::{Envelope, Reason, SendError};
use connection::{Connection, Road};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::Semaphore;

/// A connection that was idle for longer is not used again: servers hang up after some minutes.
const IDLE_AT_MOST: Duration = Duration::from_secs(60);

/// A mail server, with connections that are kept for the next mail.
///
/// A connection goes back to be used again only when the last exchange on it ended in an answer. One
/// that timed out or broke off is thrown away: a late answer on it would be read as the answer to
/// something else.
/// Clones share the connections.
#[derive(Debug, Clone)]
pub struct Smtp(Arc<Pool>);

#[derive(Debug)]
struct Pool {
    road: Road,
    free: Semaphore,
    idle: Mutex<Vec<(Instant, Connection)>>,
}

impl Smtp {
    /// A mail server by its settings; connects when the first mail comes.
    ///
    /// # Errors
    /// See [`SettingsError`].
    pub fn new(settings: SmtpSettings) -> Result<Self, SettingsError> {
        Ok(Self(Arc::new(Pool {
            free: Semaphore::new(settings.connections.clamp(1, 64)),
            idle: Mutex::new(Vec::new()),
            road: Road::new(settings)?,
        })))
    }

    pub(super) async fn send(&self, envelope: &Envelope) -> Result<(), SendError> {
        self.0.send(envelope).await
    }

    pub(super) fn longest(&self) -> Duration {
        self.0.road.timeouts().longest()
    }
}

impl Pool {
    async fn send(&self, envelope: &Envelope) -> Result<(), SendError> {
        let composed = compose(self.road.sender(), envelope)?;
        let _one_of_few = self
            .free
            .acquire()
            .await
            .map_err(|_| SendError::Temporary(Reason::Unreachable))?;
        let mut connection = match self.idle_connection().await {
            Some(connection) => connection,
            None => self.road.connect().await?,
        };
        let sent = connection.deliver(&composed).await;
        if connection.is_ready() {
            self.keep(connection);
        }
        sent
    }

    /// A kept connection that still answers.
    async fn idle_connection(&self) -> Option<Connection> {
        loop {
            let (since, mut connection) = self.lock().pop()?;
            if since.elapsed() < IDLE_AT_MOST && connection.still_answers().await {
                return Some(connection);
            }
        }
    }

    fn keep(&self, connection: Connection) {
        self.lock().push((Instant::now(), connection));
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(Instant, Connection)>> {
        // Nothing is half done when a holder panics: each act is one push or pop.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
