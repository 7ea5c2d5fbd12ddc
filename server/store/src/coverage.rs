//! What the figures of coverage are counted from, and whether what is known of it is still right.

mod alerts;
mod at_schools;
mod group_names;
mod lessons;
mod world;

use crate::tables::{all, run};
use crate::{Store, StoreError};
use domain::permission::{Permit, ReadCoverage};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseBackend, DatabaseTransaction, FromQueryResult,
    IsolationLevel, TransactionOptions, TransactionTrait,
};
use std::collections::BTreeMap;

/// A month as coverage counts them: years times twelve plus 0 to 11; 0 for what all months share.
pub type MonthNumber = i32;

/// What all months share, among [`CoverageReading::revisions`].
pub const SHARED: MonthNumber = 0;

/// Rows of changes that are worth folding.
const MANY: i64 = 256;

/// Reads of one moment: whatever is written meanwhile, they fit each other.
#[derive(Debug)]
pub struct CoverageReading {
    inner: DatabaseTransaction,
}

/// How often the months changed since the database was made; a month of which nothing was ever
/// written is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revisions {
    /// The sum of changes of each month, and of [`SHARED`].
    pub of: BTreeMap<MonthNumber, i64>,
    /// Whether [`Store::fold_coverage_changes`] is worth its while.
    pub fold: bool,
}

#[derive(FromQueryResult)]
struct RevisionRow {
    month: i32,
    changes: i64,
    written: i64,
}

impl Store {
    /// Begins reads of one moment.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read_coverage(
        &self,
        _: &Permit<ReadCoverage>,
    ) -> Result<CoverageReading, StoreError> {
        let postgres = self.is_postgres();
        let options = TransactionOptions {
            isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: postgres.then_some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        };
        let inner = self.db.begin_with_options(options).await?;
        Ok(CoverageReading { inner })
    }

    /// Puts the rows of changes of each month together; the sums stay as they are. Several may do so
    /// at once: each takes what no other has taken. Nothing to do on SQLite.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn fold_coverage_changes(&self, _: &Permit<ReadCoverage>) -> Result<(), StoreError> {
        if self.is_postgres() {
            let sql = "WITH taken AS (
                    DELETE FROM coverage_change WHERE id IN (
                        SELECT id FROM coverage_change LIMIT 20000 FOR UPDATE SKIP LOCKED
                    ) RETURNING month, changes
                 )
                 INSERT INTO coverage_change (month, changes)
                 SELECT month, SUM(changes) FROM taken GROUP BY month";
            run(&self.db, sql, []).await?;
        }
        Ok(())
    }
}

impl CoverageReading {
    /// How often the months from one to another, both inclusive, changed, and what they share.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn revisions(
        &self,
        first: MonthNumber,
        last: MonthNumber,
    ) -> Result<Revisions, StoreError> {
        // The sum of bigint is numeric on PostgreSQL.
        let sql = "SELECT month, CAST(SUM(changes) AS bigint) AS changes, COUNT(*) AS written
             FROM coverage_change WHERE month BETWEEN $1 AND $2 OR month = 0 GROUP BY month";
        let rows: Vec<RevisionRow> = all(&self.inner, sql, [first.into(), last.into()]).await?;
        Ok(Revisions {
            fold: rows.iter().any(|row| row.written > MANY),
            of: (rows.into_iter())
                .map(|row| (row.month, row.changes))
                .collect(),
        })
    }

    /// Ends the reads.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    fn backend(&self) -> DatabaseBackend {
        self.inner.get_database_backend()
    }
}
