//! What managers want to be told of coverage, and that they were.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // area_id NULL: for all areas that have no row of their own. 0: never.
    "CREATE TABLE alert_rule (
        id uuid NOT NULL PRIMARY KEY,
        employee_id uuid NOT NULL REFERENCES employee (id),
        area_id uuid REFERENCES area (id),
        under_percent integer NOT NULL,
        cancelled integer NOT NULL,
        waiting_days integer NOT NULL
    )",
    "CREATE UNIQUE INDEX alert_rule_everywhere ON alert_rule (employee_id) WHERE area_id IS NULL",
    "CREATE UNIQUE INDEX alert_rule_area ON alert_rule (employee_id, area_id)
        WHERE area_id IS NOT NULL",
    // Who wants the weekly mail or does not; who never said so does.
    "CREATE TABLE alert_mail (
        employee_id uuid NOT NULL PRIMARY KEY REFERENCES employee (id),
        wanted boolean NOT NULL
    )",
    // Of which weeks a manager was looked after: with a mail, or because there was nothing to tell.
    "CREATE TABLE alert_week (
        monday date NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee (id),
        PRIMARY KEY (monday, employee_id)
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
