use super::act::{Begun, reachable, shown};
use super::{Index, IndexError, Moment};
use crate::rules::State;
use crate::wire::{ChangeParents, ChangeState, ChangeWorker, Signal};
use std::collections::BTreeSet;
use store::index::OrganisationRow;

impl Index {
    /// A signal of this organisation's own.
    ///
    /// # Errors
    /// `NotFound`, also for one of somebody else.
    pub async fn signal(
        &self,
        organisation: &OrganisationRow,
        id: &str,
    ) -> Result<Signal, IndexError> {
        let row = self.store.signal(id, &organisation.id).await?;
        shown(&row.ok_or(IndexError::NotFound)?)
    }

    /// Makes a signal active, inactive or removed. One that counts again can match again,
    /// and both sides of its matches hear of them anew.
    ///
    /// # Errors
    /// `State` when it cannot become that, `Closed` when it would count again while winding down.
    pub async fn change_state(
        &self,
        organisation: &OrganisationRow,
        id: &str,
        asked: &ChangeState,
        moment: Moment,
    ) -> Result<Signal, IndexError> {
        let act = match self
            .act(organisation, &asked.request, &(id, asked), moment)
            .await?
        {
            Begun::Before(signal) => return Ok(signal),
            Begun::Now(act) => act,
        };
        let row = act.own(id).await?;
        let mut signal = shown(&row)?;
        if !signal
            .state
            .may_become(asked.state, signal.ends_on <= moment.today)
        {
            return Err(IndexError::State);
        }
        let counts_again = signal.state == State::Inactive && asked.state == State::Active;
        if counts_again && act.tx.closed_at().await?.is_some() {
            return Err(IndexError::Closed);
        }
        if signal.state != asked.state {
            act.tx.set_state(id, asked.state.code(), moment.at).await?;
            signal.state = asked.state;
        }
        if counts_again {
            let email = act.tx.worker_email(id).await?.unwrap_or_default();
            act.tx.tell_again(id).await?;
            self.find_matches(&act.tx, &row, &email, moment).await?;
        }
        act.done(signal, "signal.change").await
    }

    /// Gives a signal to another worker of the same organisation. Matches that were not acknowledged
    /// are for the new one.
    ///
    /// # Errors
    /// `Worker`, and `State` for a signal that is removed.
    pub async fn change_worker(
        &self,
        organisation: &OrganisationRow,
        id: &str,
        asked: &ChangeWorker,
        moment: Moment,
    ) -> Result<Signal, IndexError> {
        let act = match self
            .act(organisation, &asked.request, &(id, asked), moment)
            .await?
        {
            Begun::Before(signal) => return Ok(signal),
            Begun::Now(act) => act,
        };
        let signal = shown(&act.own(id).await?)?;
        if signal.state == State::Removed {
            return Err(IndexError::State);
        }
        act.tx.set_worker(id, &reachable(&asked.worker)?).await?;
        act.done(signal, "signal.hand-over").await
    }

    /// Says who the parents of a signal's youth are, in the place of who was told before. One that
    /// counts looks for families at once, but while winding down; a family match that rested on
    /// somebody who is no parent any more is over.
    ///
    /// # Errors
    /// `Parents`, `Person`, and `State` for a signal that is removed.
    pub async fn change_parents(
        &self,
        organisation: &OrganisationRow,
        id: &str,
        asked: &ChangeParents,
        moment: Moment,
    ) -> Result<Signal, IndexError> {
        let act = match self
            .act(organisation, &asked.request, &(id, asked), moment)
            .await?
        {
            Begun::Before(signal) => return Ok(signal),
            Begun::Now(act) => act,
        };
        let row = act.own(id).await?;
        let signal = shown(&row)?;
        if signal.state == State::Removed {
            return Err(IndexError::State);
        }
        act.tx
            .set_parents(id, &self.parents(&asked.parents)?)
            .await?;
        let mut stands = BTreeSet::new();
        let counts = signal.state == State::Active && signal.ends_on > moment.today;
        if counts && act.tx.closed_at().await?.is_none() {
            let email = act.tx.worker_email(id).await?.unwrap_or_default();
            stands = self.find_matches(&act.tx, &row, &email, moment).await?;
        }
        act.tx.end_families(id, &stands).await?;
        act.done(signal, "signal.parents").await
    }
}
