use super::{IndexTx, SignalRow};
use crate::StoreError;
use crate::tables::{all, one, run};
use sea_orm::FromQueryResult;

/// What a purge took away, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purged {
    /// Signals.
    pub signals: u64,
    /// Digests of persons.
    pub persons: u64,
    /// Matches.
    pub matches: u64,
    /// Remembered answers.
    pub requests: u64,
    /// Organisations.
    pub organisations: u64,
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

impl IndexTx {
    /// When the winding down began, as this write sees it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn closed_at(&self) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT COALESCE(closed_at, -1) AS n FROM index_turn";
        let count = one::<Count>(&self.tx.inner, sql, []).await?;
        Ok(count.map(|count| count.n).filter(|at| *at >= 0))
    }

    /// Begins the winding down; begun twice, the first time counts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close_to_signals(&self, at: i64) -> Result<(), StoreError> {
        let sql = "UPDATE index_turn SET closed_at = COALESCE(closed_at, $1)";
        run(&self.tx.inner, sql, [at.into()]).await?;
        Ok(())
    }

    /// Signals that are not removed, oldest first: so many at most.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn standing_at_all(&self, most: i64) -> Result<Vec<SignalRow>, StoreError> {
        let sql = "SELECT id, organisation_id, given_at, ends_on, state FROM index_signal \
                   WHERE state <> 'removed' ORDER BY given_at, id LIMIT $1";
        all(&self.tx.inner, sql, [most.into()]).await
    }

    /// Takes away everything but the log.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn purge(&self) -> Result<Purged, StoreError> {
        let db = &self.tx.inner;
        Ok(Purged {
            requests: run(db, "DELETE FROM index_request", []).await?,
            matches: run(db, "DELETE FROM index_match", []).await?,
            persons: run(db, "DELETE FROM index_person", []).await?,
            signals: run(db, "DELETE FROM index_signal", []).await?,
            organisations: run(db, "DELETE FROM index_organisation", []).await?,
        })
    }
}
