use crate::{Actor, Fault, House, Post};
use serde::{Serialize, de::DeserializeOwned};
use store::{Constraint, StoreError, Tx};

/// Whether a post comes for the first time.
#[derive(Debug)]
pub(super) enum Turn<T> {
    /// It came before and was answered with this.
    Earlier(T),
    /// It is new: the write has begun and already holds the answer.
    First(Tx),
}

/// Begins the write of a post. The answer is written first, so that of two posts with one key the
/// second waits for the first instead of meeting its records.
pub(super) async fn begin_once<T: Serialize + DeserializeOwned>(
    house: &House,
    actor: &Actor,
    post: &Post,
    answer: &T,
) -> Result<Turn<T>, Fault> {
    if let Some(earlier) = post.earlier(house, actor).await? {
        return Ok(Turn::Earlier(earlier));
    }
    let tx = house.store.begin().await?;
    match post.keep(&tx, actor, house.clock.now(), answer).await {
        Ok(()) => Ok(Turn::First(tx)),
        Err(StoreError::Broken(Constraint::FormPost)) => {
            drop(tx);
            let earlier = post.earlier(house, actor).await?;
            earlier.map(Turn::Earlier).ok_or(Fault::Failed)
        }
        Err(error) => Err(error.into()),
    }
}
