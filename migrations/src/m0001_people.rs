//! Areas, staff, roles, sessions and the audit trail.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    "CREATE TABLE area (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        CONSTRAINT area_name_taken UNIQUE (name)
    )",
    "CREATE TABLE employee (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        email text NOT NULL,
        phone text,
        home_postcode text,
        contract_minutes integer NOT NULL,
        active boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT employee_email_taken UNIQUE (email)
    )",
    "CREATE TABLE role_grant (
        id uuid NOT NULL PRIMARY KEY,
        employee_id uuid NOT NULL REFERENCES employee (id),
        role text NOT NULL,
        area_id uuid REFERENCES area (id)
    )",
    "CREATE INDEX role_grant_employee ON role_grant (employee_id)",
    // passphrase_hash is an argon2id PHC string; NULL: cannot sign in yet.
    "CREATE TABLE account (
        employee_id uuid NOT NULL PRIMARY KEY REFERENCES employee (id),
        passphrase_hash text
    )",
    // token_hash is the SHA-256 of the cookie, in lower-case hex.
    "CREATE TABLE session (
        token_hash text NOT NULL PRIMARY KEY,
        employee_id uuid NOT NULL REFERENCES employee (id),
        created_at bigint NOT NULL,
        seen_at bigint NOT NULL,
        expires_at bigint NOT NULL
    )",
    "CREATE INDEX session_employee ON session (employee_id)",
    // Failed sign-ins, counted per account and sender together; keys are digests.
    "CREATE TABLE sign_in_failure (
        attempt_key text NOT NULL PRIMARY KEY,
        failures integer NOT NULL,
        last_at bigint NOT NULL
    )",
    // employee_id NULL: the operator of the server.
    "CREATE TABLE audit (
        id uuid NOT NULL PRIMARY KEY,
        at bigint NOT NULL,
        employee_id uuid,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        detail text NOT NULL
    )",
    "CREATE INDEX audit_at ON audit (at, id)",
    "CREATE INDEX audit_subject ON audit (subject_kind, subject_id)",
    "CREATE TABLE feed (
        employee_id uuid NOT NULL PRIMARY KEY REFERENCES employee (id),
        token_hash text NOT NULL,
        created_at bigint NOT NULL,
        CONSTRAINT feed_token_taken UNIQUE (token_hash)
    )",
    // A form post that came before: its key, who sent it, and what it answered.
    "CREATE TABLE form_post (
        post_key text NOT NULL PRIMARY KEY,
        employee_id uuid,
        at bigint NOT NULL,
        answer text NOT NULL
    )",
    "CREATE TABLE setting (
        name text NOT NULL PRIMARY KEY,
        value text NOT NULL
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
