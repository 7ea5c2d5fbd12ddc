//! Registers that were uploaded and wait for review.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // difference is JSON; applied_at NULL: still to be applied.
    "CREATE TABLE import_review (
        id uuid NOT NULL PRIMARY KEY,
        file_name text NOT NULL,
        kind text NOT NULL,
        uploaded_at bigint NOT NULL,
        uploaded_by uuid,
        difference text NOT NULL,
        applied_at bigint
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
