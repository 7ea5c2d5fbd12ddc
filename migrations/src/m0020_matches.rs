//! What an index answers: the id by which it knows a signal, matches with others, and what workers
//! do about them; parents, by whom a family is found; and the reports of what was cleared away.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // The index's own id of a signal; says nothing of whom it is about.
    "ALTER TABLE case_signal ADD COLUMN remote_id text",
    "ALTER TABLE case_signal ADD COLUMN arrived_at bigint",
    "CREATE INDEX case_signal_remote ON case_signal (index_code, remote_id)",
    // What exactly is asked, sealed by the youth's key: asked again, it is the same. Gone when done.
    "ALTER TABLE case_index_job ADD COLUMN asked bytea",
    "CREATE INDEX case_index_job_signal ON case_index_job (signal_id, id)",
    // By parents a family is found. words holds names and birth date, sealed.
    "CREATE TABLE case_parent (
        id uuid NOT NULL PRIMARY KEY,
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        made_at bigint NOT NULL,
        words bytea
    )",
    "CREATE INDEX case_parent_youth ON case_parent (youth_id, made_at)",
    // kind: youth or family. other: who the other professional is, sealed; NULL when the match is
    // over. other_tag: an HMAC of it under a key outside the database, to see that it changed without
    // opening it. lead: own or other.
    "CREATE TABLE case_match (
        id uuid NOT NULL PRIMARY KEY,
        signal_id uuid NOT NULL REFERENCES case_signal (id),
        case_id uuid NOT NULL REFERENCES case_file (id),
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        remote_id text NOT NULL,
        kind text NOT NULL,
        other bytea,
        other_tag bytea,
        found_on date NOT NULL,
        ended_on date,
        lead text,
        lead_on date,
        youth_agreed_on date,
        parents_agreed_on date,
        version integer NOT NULL,
        CONSTRAINT case_match_one UNIQUE (signal_id, remote_id)
    )",
    "CREATE INDEX case_match_case ON case_match (case_id, found_on)",
    "CREATE INDEX case_match_standing ON case_match (ended_on, signal_id)",
    // words holds who was spoken with and what was agreed, sealed.
    "CREATE TABLE case_match_contact (
        id uuid NOT NULL PRIMARY KEY,
        match_id uuid NOT NULL REFERENCES case_match (id),
        case_id uuid NOT NULL REFERENCES case_file (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        made_at bigint NOT NULL,
        spoken_on date NOT NULL,
        words bytea
    )",
    "CREATE INDEX case_match_contact_case ON case_match_contact (case_id, made_at)",
    // Counts alone: what was cleared away after an index stopped.
    "CREATE TABLE case_index_purge (
        id uuid NOT NULL PRIMARY KEY,
        index_code text NOT NULL REFERENCES case_index (code),
        purged_on date NOT NULL,
        signals integer NOT NULL,
        matches integer NOT NULL,
        contacts integer NOT NULL,
        parents integer NOT NULL,
        messages integer NOT NULL
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
