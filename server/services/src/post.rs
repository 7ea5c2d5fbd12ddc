//! A form post with its key: pressing twice does it once.

use crate::{Actor, Fault, House};
use domain::time::Instant;
use serde::{Serialize, de::DeserializeOwned};
use store::{Constraint, StoreError, Tx};

/// How the write behind a post begins.
#[derive(Debug)]
pub(crate) enum Begun<T> {
    /// This is the first press: its write.
    Now(Tx),
    /// A press came before: its answer.
    Before(T),
}

/// The key that a form carries; made by the server when it shows the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post(String);

impl Post {
    /// A key as it came back; anything of 8 to 64 letters, digits, dashes and underscores.
    pub fn parse(key: &str) -> Option<Self> {
        let shape = (8..=64).contains(&key.len())
            && key
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        shape.then(|| Self(key.to_owned()))
    }

    /// A new key for a form.
    ///
    /// # Errors
    /// `Failed` when the system gives no random bytes.
    pub fn new() -> Result<Self, Fault> {
        crate::secrets::new_token().map(Self)
    }

    /// The key as it counts for one kind of act, named by the address that its form is sent to: the
    /// answer to one form of a page is no answer to another.
    #[must_use]
    pub fn sent_to(&self, address: &str) -> Self {
        Self(crate::secrets::digest(&format!("{address} {}", self.0)))
    }

    /// Whether it came before, and was done.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn came_before(&self, house: &House, actor: &Actor) -> Result<bool, Fault> {
        let answer = house.store.answered(&self.0, actor.id()).await?;
        Ok(answer.is_some())
    }

    /// What was done; or, when it could not be done because this very post did it before, the answer
    /// of that time.
    pub(crate) async fn or_earlier<T, E>(
        &self,
        house: &House,
        actor: &Actor,
        done: Result<T, E>,
    ) -> Result<T, E>
    where
        T: DeserializeOwned,
        E: From<Fault>,
    {
        match done {
            Ok(done) => Ok(done),
            Err(error) => self.earlier(house, actor).await?.ok_or(error),
        }
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The answer that this post got before, if it came before.
    pub(crate) async fn earlier<T: DeserializeOwned>(
        &self,
        house: &House,
        actor: &Actor,
    ) -> Result<Option<T>, Fault> {
        let answer = house.store.answered(&self.0, actor.id()).await?;
        Ok(answer.and_then(|json| serde_json::from_str(&json).ok()))
    }

    /// Begins the write of an act, its answer kept as the first thing; or gives the answer of the
    /// press that came before, also when the two were pressed at the same moment.
    pub(crate) async fn begin<T: Serialize + DeserializeOwned>(
        &self,
        house: &House,
        actor: &Actor,
        at: Instant,
        answer: &T,
    ) -> Result<Begun<T>, Fault> {
        if let Some(answer) = self.earlier(house, actor).await? {
            return Ok(Begun::Before(answer));
        }
        let tx = house.store.begin().await?;
        match self.keep(&tx, actor, at, answer).await {
            Ok(()) => Ok(Begun::Now(tx)),
            Err(StoreError::Broken(Constraint::FormPost)) => {
                drop(tx);
                let answer = self.earlier(house, actor).await?;
                answer.map(Begun::Before).ok_or(Fault::Stale)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps the answer in the same transaction as the act.
    pub(crate) async fn keep<T: Serialize>(
        &self,
        tx: &Tx,
        actor: &Actor,
        at: Instant,
        answer: &T,
    ) -> Result<(), StoreError> {
        let json = serde_json::to_string(answer)
            .map_err(|_| StoreError::Unreadable("answer to a form post"))?;
        tx.remember_answer(&self.0, actor.id(), at, &json).await
    }
}
