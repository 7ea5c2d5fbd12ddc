//! Temporary databases of both engines for tests: one of its own for each test.

use crate::{Options, Store};
use sea_orm::{ConnectionTrait, Database};
use std::path::PathBuf;

/// The two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file in the temporary folder.
    Sqlite,
    /// A database on the server that `TEST_POSTGRES_URL` names.
    Postgres,
}

/// A migrated, empty database that goes away with the test.
#[derive(Debug)]
pub struct TestDatabase {
    /// The open door to it.
    pub store: Store,
    /// Its address, for a second door.
    pub url: String,
    file: Option<PathBuf>,
}

impl TestDatabase {
    /// Makes one.
    ///
    /// # Panics
    /// When `TEST_POSTGRES_URL` is not set or the server does not answer: `./dev test` brings up a
    /// PostgreSQL of its own.
    pub async fn new(engine: Engine) -> Self {
        match engine {
            Engine::Sqlite => Self::sqlite().await,
            Engine::Postgres => Self::postgres().await,
        }
    }

    /// Which engine it is on.
    pub fn engine(&self) -> Engine {
        if self.file.is_some() {
            Engine::Sqlite
        } else {
            Engine::Postgres
        }
    }

    async fn sqlite() -> Self {
        let file = std::env::temp_dir().join(format!("planner-test-{}.db", uuid::Uuid::now_v7()));
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let store = Store::open(&Options::new(&url))
            .await
            .expect("SQLite opens");
        store.migrate().await.expect("the schema is made");
        Self {
            store,
            url,
            file: Some(file),
        }
    }

    async fn postgres() -> Self {
        let server = std::env::var("TEST_POSTGRES_URL")
            .expect("TEST_POSTGRES_URL names a PostgreSQL for tests; ./dev test brings one up");
        let name = format!("t_{}", uuid::Uuid::now_v7().simple());
        let admin = Database::connect(&server)
            .await
            .expect("PostgreSQL answers");
        let template = template(&admin, &server).await;
        // Copying a template takes a lock on it; tests that start together wait for each other.
        for attempt in 0.. {
            let copied = admin
                .execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}"))
                .await;
            match copied {
                Ok(_) => break,
                Err(error) if attempt > 200 => panic!("a test database is made: {error}"),
                Err(_) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
            }
        }
        admin.close().await.expect("the connection closes");
        let url = address_of(&server, &name);
        let mut options = Options::new(&url);
        options.connections = 8;
        let store = Store::open(&options).await.expect("PostgreSQL opens");
        Self {
            store,
            url,
            file: None,
        }
    }

    /// A second door to the same database, as another server would open it.
    pub async fn second_door(&self) -> Store {
        let mut options = Options::new(&self.url);
        options.connections = 8;
        Store::open(&options)
            .await
            .expect("the database opens again")
    }

    /// Runs a statement outside all rules, to prepare what no use case would.
    pub async fn run_raw(&self, sql: &str) -> Result<(), crate::StoreError> {
        self.store.db.execute_unprepared(sql).await?;
        Ok(())
    }

    /// One number from a query such as `SELECT COUNT(*) ...`.
    pub async fn number(&self, sql: &str) -> i64 {
        let row = self
            .store
            .db
            .query_one_raw(sea_orm::Statement::from_string(
                self.store.db.get_database_backend(),
                sql,
            ))
            .await
            .expect("the query runs")
            .expect("the query gives a row");
        row.try_get_by_index(0).expect("a number")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            for end in ["", "-wal", "-shm"] {
                // Left behind, it is one small file in the temporary folder.
                let _removed = std::fs::remove_file(format!("{}{end}", file.display()));
            }
        }
    }
}

/// The migrated template of this schema, made by whichever test comes first.
async fn template(admin: &sea_orm::DatabaseConnection, server: &str) -> String {
    use sea_orm_migration::MigratorTrait;
    // Several branches may test on one server, each with changes of its own.
    let changes = migrations::Migrator::migrations();
    let last = changes.last().map_or("", |change| change.name());
    let name = format!("template_{}_{last}", changes.len());
    let ready = format!("SELECT 1 FROM pg_database WHERE datname = '{name}' AND datistemplate");
    let backend = admin.get_database_backend();
    for attempt in 0.. {
        let found = admin
            .query_one_raw(sea_orm::Statement::from_string(backend, ready.clone()))
            .await
            .expect("PostgreSQL lists its databases");
        if found.is_some() {
            return name;
        }
        // Whoever makes the database makes the template; the others wait for its mark.
        if admin
            .execute_unprepared(&format!("CREATE DATABASE {name}"))
            .await
            .is_ok()
        {
            let store = Store::open(&Options::new(address_of(server, &name)))
                .await
                .expect("the template opens");
            store.migrate().await.expect("the schema is made");
            store.close().await;
            admin
                .execute_unprepared(&format!("ALTER DATABASE {name} IS_TEMPLATE true"))
                .await
                .expect("the template is marked");
            return name;
        }
        assert!(attempt < 600, "the template database is never ready");
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    name
}

/// The address of another database on the same server.
fn address_of(server: &str, name: &str) -> String {
    let (before, query) = server.split_once('?').unwrap_or((server, ""));
    let base = before.rsplit_once('/').map_or(before, |(base, _)| base);
    format!("{base}/{name}?{query}")
}

/// Writes each test twice: on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! on_both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($database:ident) $body:block)+) => {$(
        mod $name {
            use super::*;

            async fn check($database: $crate::testing::TestDatabase) $body

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                check($crate::testing::TestDatabase::new($crate::testing::Engine::Sqlite).await).await;
            }

            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgres() {
                check($crate::testing::TestDatabase::new($crate::testing::Engine::Postgres).await).await;
            }
        }
    )+};
}
