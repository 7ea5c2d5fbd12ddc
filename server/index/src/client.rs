//! Asks an index, over HTTP: the one of this crate, or any that follows `openapi.json`.
//!
//! What can be asked again is: each wish carries an id of its own, so that an answer that got lost
//! is got by asking once more. Waiting for longer than a few seconds is for the caller's queue.

mod address;
mod exchange;
mod tries;
mod trust;

use crate::wire::{
    Acknowledge, ChangeParents, ChangeState, ChangeWorker, GiveSignal, Match, Signal,
};
use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt;

pub use address::IndexAddress;
pub use tries::Tries;
pub use trust::AlsoTrusted;

/// An index and who asks it.
#[derive(Clone)]
pub struct IndexClient {
    address: IndexAddress,
    token: String,
    tries: Tries,
}

/// Shows where it asks, and not with which token.
impl fmt::Debug for IndexClient {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("IndexClient")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

/// Why there is no answer, or not the one that was hoped for. Nothing of what was asked is in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// No connection.
    #[error("the index cannot be reached")]
    Unreachable,
    /// A connection that nobody can vouch for.
    #[error("the connection to the index is not safe")]
    NotSafe,
    /// No answer in time.
    #[error("the index takes too long")]
    TooSlow,
    /// It cannot work now, says the index or what stands before it.
    #[error("the index does not work now")]
    NotNow,
    /// An answer that is not as described.
    #[error("the index answers something else")]
    Garbled,
    /// The token is nobody's.
    #[error("the index does not know this organisation")]
    Token,
    /// No such record of this organisation.
    #[error("the index has no such record")]
    NotFound,
    /// It takes no signals any more.
    #[error("the index is being wound down")]
    Closed,
    /// It refuses; its own word for why.
    #[error("the index refuses: {0}")]
    Refused(String),
}

impl ClientError {
    /// Whether the same, asked again later, may well be answered.
    #[must_use]
    pub const fn passes(&self) -> bool {
        matches!(self, Self::Unreachable | Self::TooSlow | Self::NotNow)
    }
}

impl IndexClient {
    /// A client with an organisation's token.
    #[must_use]
    pub const fn new(address: IndexAddress, token: String, tries: Tries) -> Self {
        Self {
            address,
            token,
            tries,
        }
    }

    /// Gives a signal.
    ///
    /// # Errors
    /// Each [`ClientError`] but `NotFound`.
    pub async fn give(&self, asked: &GiveSignal) -> Result<Signal, ClientError> {
        self.ask(Method::POST, "/v1/signals", Some(asked)).await
    }

    /// A signal of one's own.
    ///
    /// # Errors
    /// Each [`ClientError`] but `Closed`.
    pub async fn signal(&self, id: &str) -> Result<Signal, ClientError> {
        self.ask(Method::GET, &of("signals", id, "")?, NOTHING)
            .await
    }

    /// Makes a signal active, inactive or removed.
    ///
    /// # Errors
    /// Each [`ClientError`].
    pub async fn change_state(&self, id: &str, asked: &ChangeState) -> Result<Signal, ClientError> {
        self.ask(Method::PUT, &of("signals", id, "/state")?, Some(asked))
            .await
    }

    /// Gives a signal to another worker.
    ///
    /// # Errors
    /// Each [`ClientError`] but `Closed`.
    pub async fn change_worker(
        &self,
        id: &str,
        asked: &ChangeWorker,
    ) -> Result<Signal, ClientError> {
        self.ask(Method::PUT, &of("signals", id, "/worker")?, Some(asked))
            .await
    }

    /// Says who the parents of a signal's youth are.
    ///
    /// # Errors
    /// Each [`ClientError`] but `Closed`.
    pub async fn change_parents(
        &self,
        id: &str,
        asked: &ChangeParents,
    ) -> Result<Signal, ClientError> {
        self.ask(Method::PUT, &of("signals", id, "/parents")?, Some(asked))
            .await
    }

    /// Matches that were not acknowledged.
    ///
    /// # Errors
    /// Each [`ClientError`] but `NotFound` and `Closed`.
    pub async fn matches(&self) -> Result<Vec<Match>, ClientError> {
        self.ask(Method::GET, "/v1/matches", NOTHING).await
    }

    /// The matches of a signal of one's own that stand now, acknowledged or not.
    ///
    /// # Errors
    /// Each [`ClientError`] but `Closed`.
    pub async fn matches_of(&self, id: &str) -> Result<Vec<Match>, ClientError> {
        self.ask(Method::GET, &of("signals", id, "/matches")?, NOTHING)
            .await
    }

    /// Says that a match has reached its worker.
    ///
    /// # Errors
    /// Each [`ClientError`] but `Closed`.
    pub async fn acknowledge(&self, id: &str, asked: &Acknowledge) -> Result<(), ClientError> {
        self.ask(
            Method::POST,
            &of("matches", id, "/acknowledgement")?,
            Some(asked),
        )
        .await
    }

    async fn ask<A: Serialize + Sync, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        asked: Option<&A>,
    ) -> Result<T, ClientError> {
        let body = asked
            .map(serde_json::to_vec)
            .transpose()
            .map_err(|_| ClientError::Garbled)?;
        let body = body.unwrap_or_default();
        let once = || exchange::exchange(&self.address, &self.token, &method, path, &body);
        let answer = self.tries.until_it_works(once).await?;
        // No body at all is what `()` is written as.
        let answer = if answer.is_empty() {
            b"null".as_slice()
        } else {
            &answer
        };
        serde_json::from_slice(answer).map_err(|_| ClientError::Garbled)
    }
}

const NOTHING: Option<&()> = None;

/// The path of a record. An id comes from an index: one that is no id leads nowhere.
fn of(kind: &str, id: &str, rest: &str) -> Result<String, ClientError> {
    let right = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if right {
        Ok(format!("/v1/{kind}/{id}{rest}"))
    } else {
        Err(ClientError::NotFound)
    }
}
