//! What a file of outlines held of municipalities that the region does not have.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // How many were left out, and the names of the first, as JSON.
    "ALTER TABLE outlines_loaded ADD COLUMN left_out integer NOT NULL DEFAULT 0",
    "ALTER TABLE outlines_loaded ADD COLUMN left_out_names text NOT NULL DEFAULT '[]'",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
