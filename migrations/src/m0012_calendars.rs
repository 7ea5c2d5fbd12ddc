//! When a calendar program last read a feed, and the addresses at which somebody's own calendar is
//! read as busy time.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    "ALTER TABLE feed ADD COLUMN fetched_at bigint",
    "ALTER TABLE shared_feed ADD COLUMN fetched_at bigint",
    // address opens the calendar for whoever has it: a secret. etag and last_modified are what its
    // server last said (RFC 9110, section 8.8). due_at: when it is read again; moving it is how a
    // worker takes the row. tries counts readings that failed since the last that did not, and
    // failing_since is the first of them.
    "CREATE TABLE busy_source (
        employee_id uuid NOT NULL PRIMARY KEY REFERENCES employee (id),
        address text NOT NULL,
        etag text,
        last_modified text,
        due_at bigint NOT NULL,
        tries integer NOT NULL,
        read_at bigint,
        failing_since bigint,
        trouble text
    )",
    "CREATE INDEX busy_source_due ON busy_source (due_at)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
