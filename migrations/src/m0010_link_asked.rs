//! Schools that asked for a link, until the mail is queued.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // A row for every address that was typed, known or not; a job takes it away within seconds, so
    // that the page answers everybody alike.
    "CREATE TABLE link_asked (
        id uuid NOT NULL PRIMARY KEY,
        address text NOT NULL,
        language text NOT NULL,
        asked_at bigint NOT NULL
    )",
    "CREATE INDEX link_asked_first ON link_asked (asked_at)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
