//! The database of the index service (`server/index`): its own tables, in a database of its own.
//! What may be written is for the service to say; here it is only kept.

mod matches;
mod organisations;
mod requests;
mod signals;
mod wind_down;

use crate::tables::{one, run};
use crate::{Options, Store, StoreError, Tx, new_id};
use migrations::IndexMigrator;
use sea_orm::FromQueryResult;
use sea_orm_migration::MigratorTrait;

pub use matches::{MatchNews, MatchRow};
pub use organisations::OrganisationRow;
pub use signals::{PersonRow, SignalRow, StandingRow, WorkerRow};
pub use wind_down::Purged;

/// The door to the index service's data; cheap to clone.
#[derive(Debug, Clone)]
pub struct IndexStore {
    store: Store,
}

/// A write under way. Others wait until it is over, on both engines. Dropped without
/// [`IndexTx::commit`], nothing of it stays.
#[derive(Debug)]
pub struct IndexTx {
    tx: Tx,
}

/// One line of the service's own log: ids and words, nobody's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// When, in seconds since 1970 in UTC.
    pub at: i64,
    /// The organisation that did it; none is the operator or the clock.
    pub organisation: Option<String>,
    /// What was done, such as `signal.give`.
    pub deed: &'static str,
    /// The id of what it was done to.
    pub subject: String,
}

#[derive(FromQueryResult)]
struct Turn {
    closed_at: Option<i64>,
}

impl IndexStore {
    /// Opens the database and brings its schema up to date.
    ///
    /// # Errors
    /// When it cannot be reached, or a change of the schema fails.
    pub async fn open(options: &Options) -> Result<Self, StoreError> {
        let store = Store::open(options).await?;
        IndexMigrator::up(&store.db, None).await?;
        Ok(Self { store })
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> bool {
        self.closed_at().await.is_ok()
    }

    /// When the winding down began, in seconds since 1970; none while signals are taken.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn closed_at(&self) -> Result<Option<i64>, StoreError> {
        let turn = one::<Turn>(&self.store.db, "SELECT closed_at FROM index_turn", []).await?;
        turn.map(|turn| turn.closed_at).ok_or(StoreError::NotFound)
    }

    /// Begins a write, after waiting for its turn.
    ///
    /// # Errors
    /// `Busy` when the database does not answer in time.
    pub async fn begin(&self) -> Result<IndexTx, StoreError> {
        let tx = self.store.begin().await?;
        run(&tx.inner, "UPDATE index_turn SET turn = turn + 1", []).await?;
        Ok(IndexTx { tx })
    }

    /// Closes all connections.
    pub async fn close(self) {
        self.store.close().await;
    }
}

impl IndexTx {
    /// Writes the log and makes everything last. There is no other way to commit.
    ///
    /// # Errors
    /// When the log cannot be written; then nothing stays.
    pub async fn commit(self, log: &[LogLine]) -> Result<(), StoreError> {
        for line in log {
            let values = [
                new_id().to_string().into(),
                line.at.into(),
                line.organisation.clone().into(),
                line.deed.into(),
                line.subject.clone().into(),
            ];
            let sql = "INSERT INTO index_log (id, at, organisation_id, deed, subject) \
                       VALUES ($1, $2, $3, $4, $5)";
            run(&self.tx.inner, sql, values).await?;
        }
        self.tx.commit(Vec::new()).await
    }
}
