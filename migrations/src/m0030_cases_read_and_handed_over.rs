//! From when a stand-in answers, and what a second reader says of a weighing.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const CHANGES: &[&str] = &[
    // Whether who stands in answers by now; of a confirmed handover alone, and not before the absence.
    "ALTER TABLE case_handover ADD COLUMN stands_in boolean NOT NULL DEFAULT FALSE",
    "UPDATE case_handover SET stands_in = TRUE WHERE state IN ('confirmed', 'refused')",
    // Why the colleague who was asked does not agree, sealed. Of such a version second_id is NULL.
    "ALTER TABLE case_weighing ADD COLUMN disagreed bytea",
    // Whether that colleague does not agree.
    "ALTER TABLE case_weighing ADD COLUMN declined boolean NOT NULL DEFAULT FALSE",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, CHANGES).await
    }
}
