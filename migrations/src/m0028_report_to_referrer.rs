//! When the referrer was sent word of the end of a case.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CHANGES: &[&str] = &[
    // In Europe/Amsterdam; NULL while nothing was sent.
    "ALTER TABLE case_file ADD COLUMN referrer_told_on date",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, CHANGES).await
    }
}
