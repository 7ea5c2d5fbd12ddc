//! The first day of a school that opened while it was known.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CHANGES: &[&str] = &[
    // In Europe/Amsterdam; NULL where it is not known, or was there before the figures begin.
    "ALTER TABLE organisation ADD COLUMN opened_on date",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, CHANGES).await
    }
}
