//! The guard: no educator, group or room is ever in two lessons at once, whoever writes.
//!
//! `occupancy` holds one row per lesson and thing it holds, half-open in UTC seconds. PostgreSQL
//! refuses an overlap by an exclusion constraint, SQLite by triggers; the name in the error is the
//! same.

use crate::statements::run;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLE: &[&str] = &[
    "CREATE TABLE occupancy (
        lesson_id uuid NOT NULL REFERENCES lesson (id),
        kind text NOT NULL,
        resource_id uuid NOT NULL,
        starts_at bigint NOT NULL,
        ends_at bigint NOT NULL,
        PRIMARY KEY (lesson_id, kind, resource_id),
        CONSTRAINT occupancy_in_order CHECK (starts_at < ends_at)
    )",
    "CREATE INDEX occupancy_resource ON occupancy (resource_id, kind, starts_at)",
];

const POSTGRES: &[&str] = &[
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    "ALTER TABLE occupancy ADD CONSTRAINT occupancy_overlap EXCLUDE USING gist (
        resource_id WITH =, kind WITH =, int8range(starts_at, ends_at) WITH &&
    )",
];

const SQLITE: &[&str] = &[
    "CREATE TRIGGER occupancy_overlap_insert BEFORE INSERT ON occupancy
     WHEN EXISTS (
        SELECT 1 FROM occupancy o
        WHERE o.resource_id = NEW.resource_id AND o.kind = NEW.kind
          AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at
     )
     BEGIN SELECT RAISE(ABORT, 'occupancy_overlap'); END",
    "CREATE TRIGGER occupancy_overlap_update BEFORE UPDATE ON occupancy
     WHEN EXISTS (
        SELECT 1 FROM occupancy o
        WHERE o.resource_id = NEW.resource_id AND o.kind = NEW.kind
          AND o.starts_at < NEW.ends_at AND NEW.starts_at < o.ends_at
          AND o.rowid <> OLD.rowid
     )
     BEGIN SELECT RAISE(ABORT, 'occupancy_overlap'); END",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLE).await?;
        match manager.get_database_backend() {
            DatabaseBackend::Postgres => run(manager, POSTGRES).await,
            _ => run(manager, SQLITE).await,
        }
    }
}
