//! Whoever is to take a case over and says nothing is reminded.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // Since when it waits for its receiver, and when the receiver was last reminded of it.
    "ALTER TABLE case_handover ADD COLUMN confirmed_on date",
    "ALTER TABLE case_handover ADD COLUMN reminded_on date",
    "UPDATE case_handover SET confirmed_on = CURRENT_DATE WHERE state = 'confirmed'",
    // Working days from the confirmation to the first reminder.
    "INSERT INTO case_setting (name, number) VALUES ('handover_remind_days', 3)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
