//! What the operator and the clock do.

use super::{Index, IndexError, Moment};
use crate::key::{hex, plain_digest};
use crate::rules::State;
use store::StoreError;
use store::index::{LogLine, OrganisationRow, Purged, SignalRow};
use uuid::Uuid;

/// So many signals are ended in one write.
const AT_ONCE: i64 = 100;

/// An organisation that was added. Its token is shown once; only its digest is kept.
#[derive(Clone)]
pub struct NewOrganisation {
    /// Its id.
    pub id: String,
    /// Its token.
    pub token: String,
}

/// What a winding down did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WoundDown {
    /// When signals were no longer taken, in seconds since 1970 in UTC.
    pub closed_at: i64,
    /// Signals that were removed by this run.
    pub removed: usize,
}

impl Index {
    /// Adds an organisation that takes part.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_organisation(
        &self,
        name: &str,
        moment: Moment,
    ) -> Result<NewOrganisation, IndexError> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).map_err(|_| StoreError::Failed("no random bytes".into()))?;
        let (id, token) = (Uuid::now_v7().to_string(), hex(&secret));
        let tx = self.store.begin().await?;
        let row = OrganisationRow {
            id: id.clone(),
            name: name.to_owned(),
        };
        tx.add_organisation(&row, &plain_digest(&token), moment.at)
            .await?;
        tx.commit(&[by_operator(moment, "organisation.add", &id)])
            .await?;
        Ok(NewOrganisation { id, token })
    }

    /// Ends the token of an organisation.
    ///
    /// # Errors
    /// `NotFound` when it has none.
    pub async fn revoke_organisation(&self, id: &str, moment: Moment) -> Result<(), IndexError> {
        let tx = self.store.begin().await?;
        tx.revoke_organisation(id, moment.at)
            .await
            .map_err(|error| match error {
                StoreError::NotFound => IndexError::NotFound,
                error => IndexError::Store(error),
            })?;
        Ok(tx
            .commit(&[by_operator(moment, "organisation.revoke", id)])
            .await?)
    }

    /// Whose token this is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn organisation_of(
        &self,
        token: &str,
    ) -> Result<Option<OrganisationRow>, IndexError> {
        Ok(self.store.organisation_of(&plain_digest(token)).await?)
    }

    /// Makes signals inactive whose last day is over; how many those were.
    ///
    /// # Errors
    /// When the database fails; what was ended before stays ended.
    pub async fn end_what_is_over(&self, moment: Moment) -> Result<usize, IndexError> {
        let mut ended = 0;
        loop {
            let tx = self.store.begin().await?;
            let over = tx.over(&moment.today.to_string(), AT_ONCE).await?;
            if over.is_empty() {
                return Ok(ended);
            }
            let mut log = Vec::new();
            for signal in &over {
                tx.set_state(&signal.id, State::Inactive.code(), moment.at)
                    .await?;
                log.push(by_operator(moment, "signal.over", &signal.id));
            }
            tx.commit(&log).await?;
            ended += over.len();
        }
    }

    /// Takes no signals from now on, and removes all there are, oldest first. Stopped half-way, it
    /// goes on where it was.
    ///
    /// # Errors
    /// When the database fails; what was removed before stays removed.
    pub async fn wind_down(&self, moment: Moment) -> Result<WoundDown, IndexError> {
        let tx = self.store.begin().await?;
        tx.close_to_signals(moment.at).await?;
        let closed_at = tx.closed_at().await?.unwrap_or(moment.at);
        tx.commit(&[by_operator(moment, "index.close", "")]).await?;
        let mut removed = 0;
        loop {
            let tx = self.store.begin().await?;
            let standing: Vec<SignalRow> = tx.standing_at_all(AT_ONCE).await?;
            if standing.is_empty() {
                return Ok(WoundDown { closed_at, removed });
            }
            let mut log = Vec::new();
            for signal in &standing {
                tx.set_state(&signal.id, State::Removed.code(), moment.at)
                    .await?;
                log.push(by_operator(moment, "signal.wound-down", &signal.id));
            }
            tx.commit(&log).await?;
            removed += standing.len();
        }
    }

    /// Takes away all that is left after a winding down but the log, and tells how much it was.
    ///
    /// # Errors
    /// `State` while a signal is not removed, or signals are still taken.
    pub async fn purge(&self, moment: Moment) -> Result<Purged, IndexError> {
        let tx = self.store.begin().await?;
        if tx.closed_at().await?.is_none() || !tx.standing_at_all(1).await?.is_empty() {
            return Err(IndexError::State);
        }
        let purged = tx.purge().await?;
        tx.commit(&[by_operator(moment, "index.purge", "")]).await?;
        Ok(purged)
    }
}

fn by_operator(moment: Moment, deed: &'static str, subject: &str) -> LogLine {
    LogLine {
        at: moment.at,
        organisation: None,
        deed,
        subject: subject.to_owned(),
    }
}
