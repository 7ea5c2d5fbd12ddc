//! What a case holds: its referral, steps, assignments, notes, appointments, letters; weighing and
//! signal; and the lists and terms that an administrator keeps.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Every bytea is sealed by the youth's key, for its table, row and column. What stands open are
/// ids, days of steps, states and who wrote it.
const TABLES: &[&str] = &[
    "CREATE TABLE case_offence (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        category text NOT NULL,
        in_use boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT case_offence_name_taken UNIQUE (name)
    )",
    // Working days that a step may take; a step without a row has no term.
    "CREATE TABLE case_term (
        step text NOT NULL PRIMARY KEY,
        working_days integer NOT NULL
    )",
    "ALTER TABLE case_file ADD COLUMN referrer text",
    "ALTER TABLE case_file ADD COLUMN offence_id uuid REFERENCES case_offence (id)",
    "ALTER TABLE case_file ADD COLUMN referral bytea",
    "ALTER TABLE case_file ADD COLUMN admits boolean",
    "ALTER TABLE case_file ADD COLUMN youth_agreed_on date",
    "ALTER TABLE case_file ADD COLUMN parents_agreed_on date",
    "ALTER TABLE case_file ADD COLUMN signed_on date",
    "ALTER TABLE case_file ADD COLUMN ended_on date",
    "ALTER TABLE case_file ADD COLUMN ending bytea",
    "CREATE TABLE case_step (
        case_id uuid NOT NULL REFERENCES case_file (id),
        step text NOT NULL,
        planned_on date,
        done_on date,
        skipped_on date,
        PRIMARY KEY (case_id, step)
    )",
    "CREATE TABLE case_assignment (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        kind text NOT NULL,
        quarters integer NOT NULL,
        due_on date,
        done_on date,
        words bytea,
        made_at bigint NOT NULL,
        CONSTRAINT case_assignment_quarters CHECK (quarters BETWEEN 1 AND 80)
    )",
    "CREATE INDEX case_assignment_case ON case_assignment (case_id)",
    "CREATE TABLE case_note (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        made_at bigint NOT NULL,
        words bytea
    )",
    "CREATE INDEX case_note_case ON case_note (case_id, made_at)",
    // start_minute is wall time in Europe/Amsterdam.
    "CREATE TABLE case_appointment (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        day date NOT NULL,
        start_minute integer NOT NULL,
        minutes integer NOT NULL,
        words bytea,
        cancelled_at bigint
    )",
    "CREATE INDEX case_appointment_case ON case_appointment (case_id)",
    "CREATE INDEX case_appointment_employee ON case_appointment (employee_id, day)",
    // kind: screening or concerns; words holds the day and whether there is something.
    "CREATE TABLE case_screening (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        kind text NOT NULL,
        made_at bigint NOT NULL,
        words bytea
    )",
    "CREATE INDEX case_screening_case ON case_screening (case_id, made_at)",
    // A version is never changed; words holds criteria, domains, reasoning and with whom.
    "CREATE TABLE case_weighing (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        number integer NOT NULL,
        employee_id uuid NOT NULL REFERENCES employee (id),
        made_on date NOT NULL,
        second_id uuid REFERENCES employee (id),
        words bytea,
        CONSTRAINT case_weighing_number_taken UNIQUE (case_id, number)
    )",
    "CREATE TABLE case_discussion (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        made_at bigint NOT NULL,
        youth_on date,
        parents_on date,
        postponed_on date,
        postponed_until date,
        words bytea
    )",
    "CREATE INDEX case_discussion_case ON case_discussion (case_id, made_at)",
    // Which region's index, and how long signals last in it.
    "CREATE TABLE case_index (
        code text NOT NULL PRIMARY KEY,
        name text NOT NULL,
        is_on boolean NOT NULL,
        ends_on date,
        months integer NOT NULL,
        warn_days integer NOT NULL,
        remove_days integer NOT NULL,
        version integer NOT NULL
    )",
    "CREATE TABLE case_index_municipality (
        municipality_code text NOT NULL PRIMARY KEY REFERENCES municipality (code),
        index_code text NOT NULL REFERENCES case_index (code)
    )",
    "CREATE TABLE case_signal (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        index_code text NOT NULL REFERENCES case_index (code),
        weighing integer NOT NULL,
        state text NOT NULL,
        given_on date NOT NULL,
        warns_on date NOT NULL,
        ends_on date NOT NULL,
        end_reason text NOT NULL,
        ended_on date,
        removes_on date,
        informed_on date,
        objection_last_on date,
        objected_on date,
        objection_outcome text,
        objection_decided_on date,
        objection bytea,
        version integer NOT NULL
    )",
    "CREATE INDEX case_signal_case ON case_signal (case_id)",
    "CREATE INDEX case_signal_state ON case_signal (state, ends_on)",
    // What an index is still to be told; taken row by row as mail is.
    "CREATE TABLE case_index_job (
        id uuid NOT NULL PRIMARY KEY,
        signal_id uuid NOT NULL REFERENCES case_signal (id),
        act text NOT NULL,
        made_at bigint NOT NULL,
        due_at bigint NOT NULL,
        tries integer NOT NULL,
        done_at bigint,
        trouble text
    )",
    "CREATE INDEX case_index_job_due ON case_index_job (done_at, due_at)",
    // sent_by: post or hand. pdf is sealed like words.
    "CREATE TABLE case_letter (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        signal_id uuid REFERENCES case_signal (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        kind text NOT NULL,
        template_version integer NOT NULL,
        made_at bigint NOT NULL,
        pdf bytea,
        sent_on date,
        sent_by text
    )",
    "CREATE INDEX case_letter_case ON case_letter (case_id, made_at)",
    "CREATE TABLE case_letter_template (
        kind text NOT NULL,
        version integer NOT NULL,
        made_at bigint NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (kind, version)
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
