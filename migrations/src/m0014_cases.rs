//! Cases: youths and their keys, cases, the log, and the second factor that opens them.

use crate::statements::run;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // Every bytea but bsn_index is sealed by the youth's key; NULL: not known, or erased. bsn_index
    // is an HMAC under a key outside the database. erased_at: the key is gone since.
    "CREATE TABLE case_youth (
        id uuid NOT NULL PRIMARY KEY,
        municipality_code text REFERENCES municipality (code),
        given_names bytea,
        family_name bytea,
        birth_date bytea,
        address bytea,
        contact bytea,
        bsn bytea,
        bsn_index bytea,
        made_at bigint NOT NULL,
        erased_at bigint,
        version integer NOT NULL,
        CONSTRAINT case_youth_bsn_taken UNIQUE (bsn_index)
    )",
    // master names the master key, which is in no table; wrapped is sealed by it. Erasing a youth
    // deletes this row.
    "CREATE TABLE case_key (
        youth_id uuid NOT NULL PRIMARY KEY REFERENCES case_youth (id),
        master text NOT NULL,
        wrapped bytea NOT NULL,
        made_at bigint NOT NULL
    )",
    "CREATE INDEX case_key_master ON case_key (master)",
    // number is what people call it by, such as 2026-0012; it says nothing of the youth.
    "CREATE TABLE case_file (
        id uuid NOT NULL PRIMARY KEY,
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        number text NOT NULL,
        area_id uuid NOT NULL REFERENCES area (id),
        municipality_code text NOT NULL REFERENCES municipality (code),
        worker_id uuid REFERENCES employee (id),
        state text NOT NULL,
        received_on date NOT NULL,
        made_at bigint NOT NULL,
        closed_at bigint,
        version integer NOT NULL,
        CONSTRAINT case_file_number_taken UNIQUE (number)
    )",
    "CREATE INDEX case_file_youth ON case_file (youth_id)",
    "CREATE INDEX case_file_worker ON case_file (worker_id, state)",
    "CREATE INDEX case_file_area ON case_file (area_id, state)",
    // No references: a row of the log outlives what it is about. actor NULL: the house itself.
    // detail is sealed by the youth's key.
    "CREATE TABLE case_log (
        sequence bigint NOT NULL PRIMARY KEY,
        at bigint NOT NULL,
        actor_id uuid,
        deed text NOT NULL,
        youth_id uuid,
        case_id uuid,
        detail bytea,
        previous bytea NOT NULL,
        hash bytea NOT NULL
    )",
    "CREATE INDEX case_log_youth ON case_log (youth_id, sequence)",
    "CREATE INDEX case_log_actor ON case_log (actor_id, sequence)",
    // The last row of the log. Whoever adds a row locks this one first.
    "CREATE TABLE case_log_head (
        id integer NOT NULL PRIMARY KEY,
        sequence bigint NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT case_log_head_one CHECK (id = 1)
    )",
    // Somebody looked, for a reason, at a case that is not theirs; until shut_at at the latest.
    // reason is sealed by the youth's key. seen_at: when a coordinator or privacy officer had read it.
    "CREATE TABLE case_break_glass (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        reason bytea,
        opened_at bigint NOT NULL,
        shut_at bigint NOT NULL,
        seen_at bigint,
        seen_by uuid REFERENCES employee (id)
    )",
    "CREATE INDEX case_break_glass_employee ON case_break_glass (employee_id, shut_at)",
    "CREATE INDEX case_break_glass_unseen ON case_break_glass (seen_at)",
    // secret is sealed by the master key that master names. confirmed_at NULL: shown, not yet proved.
    // last_step is the last time step (RFC 6238) that was used; none at or before it counts again.
    "CREATE TABLE second_factor (
        id uuid NOT NULL PRIMARY KEY,
        employee_id uuid NOT NULL REFERENCES employee (id),
        kind text NOT NULL,
        master text NOT NULL,
        secret bytea NOT NULL,
        made_at bigint NOT NULL,
        confirmed_at bigint,
        last_step bigint NOT NULL,
        CONSTRAINT second_factor_one UNIQUE (employee_id, kind)
    )",
    // code_hash is the SHA-256 of a code with more than 64 random bits, in lower-case hex.
    "CREATE TABLE recovery_code (
        code_hash text NOT NULL PRIMARY KEY,
        employee_id uuid NOT NULL REFERENCES employee (id),
        made_at bigint NOT NULL,
        used_at bigint
    )",
    "CREATE INDEX recovery_code_employee ON recovery_code (employee_id)",
    // When the second factor was given in this session, and when it last asked for a page of cases.
    "ALTER TABLE session ADD COLUMN second_factor_at bigint",
    "ALTER TABLE session ADD COLUMN cases_seen_at bigint",
];

/// The log only grows, row by row, whoever writes.
const SQLITE: &[&str] = &[
    "CREATE TRIGGER case_log_kept_update BEFORE UPDATE ON case_log
     BEGIN SELECT RAISE(ABORT, 'case_log_kept'); END",
    "CREATE TRIGGER case_log_kept_delete BEFORE DELETE ON case_log
     BEGIN SELECT RAISE(ABORT, 'case_log_kept'); END",
    "CREATE TRIGGER case_log_in_order BEFORE INSERT ON case_log
     WHEN NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM case_log)
     BEGIN SELECT RAISE(ABORT, 'case_log_in_order'); END",
];

const POSTGRES: &[&str] = &[
    "CREATE FUNCTION case_log_keep() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'case_log_kept'; END $$",
    "CREATE TRIGGER case_log_kept BEFORE UPDATE OR DELETE ON case_log
     FOR EACH ROW EXECUTE FUNCTION case_log_keep()",
    "CREATE TRIGGER case_log_kept_whole BEFORE TRUNCATE ON case_log
     FOR EACH STATEMENT EXECUTE FUNCTION case_log_keep()",
    "CREATE FUNCTION case_log_order() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN
        IF NEW.sequence <> (SELECT COALESCE(MAX(sequence), 0) + 1 FROM case_log) THEN
            RAISE EXCEPTION 'case_log_in_order';
        END IF;
        RETURN NEW;
     END $$",
    "CREATE TRIGGER case_log_in_order BEFORE INSERT ON case_log
     FOR EACH ROW EXECUTE FUNCTION case_log_order()",
];

/// Before the first row: sequence 0 and a hash of zeros.
const BEGIN_SQLITE: &str = "INSERT INTO case_log_head (id, sequence, hash)
     VALUES (1, 0, zeroblob(32))";
const BEGIN_POSTGRES: &str = "INSERT INTO case_log_head (id, sequence, hash)
     VALUES (1, 0, decode(repeat('00', 32), 'hex'))";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await?;
        let (rules, begin) = match manager.get_database_backend() {
            DatabaseBackend::Postgres => (POSTGRES, BEGIN_POSTGRES),
            _ => (SQLITE, BEGIN_SQLITE),
        };
        run(manager, rules).await?;
        run(manager, &[begin]).await
    }
}
