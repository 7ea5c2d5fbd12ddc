//! Cases that go to another worker while theirs is away long, and the numbers that an administrator
//! sets for cases.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // Numbers by name; handover_days: calendar days from which an absence is long.
    "CREATE TABLE case_setting (
        name text NOT NULL PRIMARY KEY,
        number integer NOT NULL
    )",
    "INSERT INTO case_setting (name, number) VALUES ('handover_days', 14)",
    // to_id NULL: nobody can take it yet. away_from: first day of the absence. back_of: the handover
    // that this one undoes.
    "CREATE TABLE case_handover (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        from_id uuid NOT NULL REFERENCES employee (id),
        to_id uuid REFERENCES employee (id),
        stand_in_id uuid REFERENCES employee (id),
        state text NOT NULL,
        away_from date,
        back_of uuid REFERENCES case_handover (id),
        made_at bigint NOT NULL,
        version integer NOT NULL
    )",
    "CREATE UNIQUE INDEX case_handover_open ON case_handover (case_id)
        WHERE state IN ('proposed', 'confirmed', 'refused')",
    "CREATE INDEX case_handover_case ON case_handover (case_id, made_at)",
    "CREATE INDEX case_handover_to ON case_handover (to_id, state)",
    "CREATE INDEX case_handover_stand_in ON case_handover (stand_in_id, state)",
    // On which days the coordinators of an area were told of cases that nobody answers for.
    "CREATE TABLE case_orphan_day (
        day date NOT NULL,
        area_id uuid NOT NULL REFERENCES area (id),
        PRIMARY KEY (day, area_id)
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
