//! What a planner asks a school by mail, and the line of schools that wait.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // answer_by: the school is asked whether it suits as it stands, by that day. refused: why it
    // does not; may be empty, NULL as long as the school did not say no.
    "ALTER TABLE lesson ADD COLUMN answer_by date",
    "ALTER TABLE lesson ADD COLUMN refused text",
    // waiting.groups is a JSON list of ids in order; state also: left, over. What is held for a
    // school in line is one request.
    "CREATE UNIQUE INDEX waiting_request ON waiting (request_id)",
    "CREATE INDEX waiting_organisation ON waiting (organisation_id)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
