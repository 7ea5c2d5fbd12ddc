//! Letters that were made by mistake.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CHANGES: &[&str] = &[
    // Both NULL while the letter stands; withdrawal says why, sealed like words.
    "ALTER TABLE case_letter ADD COLUMN withdrawn_at bigint",
    "ALTER TABLE case_letter ADD COLUMN withdrawal bytea",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, CHANGES).await
    }
}
