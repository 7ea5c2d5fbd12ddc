//! Four eyes on a weighing, the warning before a signal ends, and help by local organisations.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // Whether a colleague must have read a weighing before a signal is given.
    "ALTER TABLE case_index ADD COLUMN four_eyes boolean",
    // The colleague who was asked to read it; second_id is filled in when that was done.
    "ALTER TABLE case_weighing ADD COLUMN asked_id uuid REFERENCES employee (id)",
    "ALTER TABLE case_signal ADD COLUMN warned_at bigint",
    // Organisations that help; public facts, nothing about anybody.
    "CREATE TABLE case_care_organisation (
        id uuid NOT NULL PRIMARY KEY,
        municipality_code text NOT NULL REFERENCES municipality (code),
        name text NOT NULL,
        reached_by text NOT NULL,
        in_use boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT case_care_organisation_name_taken UNIQUE (municipality_code, name)
    )",
    // words holds why, outcome what came of it; both sealed by the youth's key.
    "CREATE TABLE case_referral (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        organisation_id uuid NOT NULL REFERENCES case_care_organisation (id),
        state text NOT NULL,
        route text,
        youth_agreed_on date,
        parents_agreed_on date,
        ask_after date,
        made_at bigint NOT NULL,
        words bytea,
        outcome bytea,
        version integer NOT NULL
    )",
    "CREATE INDEX case_referral_case ON case_referral (case_id, made_at)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
