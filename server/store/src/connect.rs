use crate::StoreError;
use migrations::Migrator;
use sea_orm::{ConnectOptions, Database, DatabaseBackend, DatabaseConnection};
use sea_orm_migration::MigratorTrait;
use std::{sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// How to reach the database.
#[derive(Debug, Clone)]
pub struct Options {
    /// `sqlite://PATH` or `postgres://...`.
    pub url: String,
    /// Most connections at once.
    pub connections: u32,
}

impl Options {
    /// The usual figures for a database at this address.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            connections: 16,
        }
    }
}

/// The door to the data; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) db: DatabaseConnection,
    /// SQLite has one writer at a time: who wants to write waits here in order of arrival instead
    /// of polling a lock. Other processes still meet at SQLite's own lock.
    pub(crate) writer: Option<Arc<Semaphore>>,
}

impl Store {
    /// Opens the database; makes the SQLite file when it is not there. Does not migrate.
    ///
    /// # Errors
    /// When it cannot be reached or the address has another form.
    pub async fn open(options: &Options) -> Result<Self, StoreError> {
        let mut connect = ConnectOptions::new(options.url.clone());
        connect
            .max_connections(options.connections)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .sqlx_logging(false);
        connect.map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .statement_cache_capacity(256)
                // Rows come over from a thread of their own; a fuller hand means fewer handovers.
                .row_buffer_size(2_048)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                // What is taken away is overwritten: erased means erased, in the file too.
                .pragma("secure_delete", "ON")
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "MEMORY")
        });
        connect.map_sqlx_postgres_opts(|postgres| postgres.statement_cache_capacity(256));
        let db = Database::connect(connect).await?;
        let writer = match db.get_database_backend() {
            DatabaseBackend::Sqlite => Some(Arc::new(Semaphore::new(1))),
            _ => None,
        };
        Ok(Self { db, writer })
    }

    /// Brings the schema up to date; harmless when it is.
    ///
    /// # Errors
    /// When a change fails; changes before it stay.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(Migrator::up(&self.db, None).await?)
    }

    /// Whether the database answers and the schema is up to date.
    pub async fn ready(&self) -> bool {
        matches!(Migrator::get_pending_migrations(&self.db).await, Ok(pending) if pending.is_empty())
    }

    /// Whether it is PostgreSQL.
    pub fn is_postgres(&self) -> bool {
        self.db.get_database_backend() == DatabaseBackend::Postgres
    }

    /// Writes a consistent copy of an SQLite database to a new file, while others read and write. The
    /// keys of youths, and by what their numbers are found, are taken out of the copy, overwritten: a
    /// backup never holds them.
    ///
    /// # Errors
    /// `Failed` on PostgreSQL, which has its own tools, and when the file exists.
    pub async fn backup(&self, to: &str) -> Result<(), StoreError> {
        if self.is_postgres() {
            return Err(StoreError::Failed("back up PostgreSQL with pg_dump".into()));
        }
        crate::tables::run(&self.db, "VACUUM INTO $1", [to.into()]).await?;
        let copy = Self::open(&Options {
            url: format!("sqlite://{to}"),
            connections: 1,
        })
        .await?;
        for statement in [
            "DELETE FROM case_bsn",
            "DELETE FROM case_key",
            "PRAGMA wal_checkpoint(TRUNCATE)",
            "PRAGMA journal_mode = DELETE",
        ] {
            crate::tables::run(&copy.db, statement, []).await?;
        }
        copy.close().await;
        Ok(())
    }

    /// Closes all connections.
    pub async fn close(self) {
        // A connection that does not close cleanly is closed by the end of the process.
        let _closed = self.db.close().await;
    }
}
