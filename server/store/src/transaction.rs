use crate::tables::audit;
use crate::{Store, StoreError};
use domain::ids::{EmployeeId, OrganisationId};
use domain::permission::Action;
use domain::time::Instant;
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

/// One line of the audit trail: who did what to which record. Holds no personal data but ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Instant,
    /// Who; none is the operator of the server, or a school.
    pub employee: Option<EmployeeId>,
    /// The school that acted for itself.
    pub school: Option<OrganisationId>,
    /// By which permission.
    pub action: Action,
    /// What was done, such as `lesson.move`.
    pub act: &'static str,
    /// The record's id as text.
    pub subject: String,
    /// What changed, as JSON; field names and ids, no names of people.
    pub detail: serde_json::Value,
}

/// A write under way. Dropped without [`Tx::commit`], nothing of it stays.
#[derive(Debug)]
pub struct Tx {
    pub(crate) inner: DatabaseTransaction,
    _turn: Option<OwnedSemaphorePermit>,
}

impl Store {
    /// Begins a write: `BEGIN IMMEDIATE` on SQLite, after waiting for its turn.
    ///
    /// # Errors
    /// `Busy` when the database does not answer in time.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let turn = match &self.writer {
            Some(writer) => Some(
                Semaphore::acquire_owned(Arc::clone(writer))
                    .await
                    .map_err(|_| StoreError::Busy)?,
            ),
            None => None,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let inner = self.db.begin_with_options(options).await?;
        Ok(Tx { inner, _turn: turn })
    }
}

impl Tx {
    /// Whether it is on PostgreSQL.
    pub(crate) fn is_postgres(&self) -> bool {
        self.inner.get_database_backend() == DatabaseBackend::Postgres
    }

    /// Writes the audit rows and makes everything last. There is no other way to commit.
    ///
    /// # Errors
    /// When the trail cannot be written; then nothing stays.
    pub async fn commit(self, entries: Vec<AuditEntry>) -> Result<(), StoreError> {
        let rows = entries.into_iter().map(|entry| audit::ActiveModel {
            id: Set(new_id()),
            at: Set(entry.at),
            employee_id: Set(entry.employee.map(|id| id.0)),
            organisation_id: Set(entry.school.map(|id| id.0)),
            action: Set(entry.action.code().to_owned()),
            subject_kind: Set(entry.act.to_owned()),
            subject_id: Set(entry.subject),
            detail: Set(entry.detail.to_string()),
        });
        let rows: Vec<_> = rows.collect();
        for chunk in rows.chunks(100) {
            audit::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.inner)
                .await?;
        }
        self.inner.commit().await?;
        Ok(())
    }
}

/// A new id: UUID version 7 (RFC 9562), so that new rows lie together in the index.
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}
