//! Agreements with municipalities and other sources of money, and what was chosen for a lesson.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    "CREATE TABLE funding_source (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT funding_source_name UNIQUE (name)
    )",
    // municipality_code: NULL for the whole region. kinds: codes, lesson_types: ids, both separated by
    // commas; empty for all. Amounts are euro cents.
    "CREATE TABLE agreement (
        id uuid NOT NULL PRIMARY KEY,
        municipality_code text REFERENCES municipality (code),
        source_id uuid NOT NULL REFERENCES funding_source (id),
        name text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        lessons integer NOT NULL,
        minutes integer NOT NULL,
        tailor_made_minutes integer NOT NULL,
        kinds text NOT NULL,
        lesson_types text NOT NULL,
        amount_cents bigint,
        settled_cents bigint,
        settlement text NOT NULL,
        granted_on date,
        settled_on date,
        notes text NOT NULL,
        carried_from uuid REFERENCES agreement (id),
        version integer NOT NULL,
        CONSTRAINT agreement_period CHECK (first_day <= last_day),
        CONSTRAINT agreement_carried_once UNIQUE (carried_from)
    )",
    "CREATE INDEX agreement_municipality ON agreement (municipality_code, first_day)",
    // One row a lesson, so never charged to two; agreement_id NULL: at one's own expense. A lesson
    // without a row is charged by the rule.
    "CREATE TABLE lesson_charge (
        lesson_id uuid NOT NULL PRIMARY KEY REFERENCES lesson (id),
        agreement_id uuid REFERENCES agreement (id),
        reason text NOT NULL,
        chosen_by uuid,
        chosen_at bigint NOT NULL
    )",
    "CREATE INDEX lesson_charge_agreement ON lesson_charge (agreement_id)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
