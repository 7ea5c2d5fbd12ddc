//! Organisations, signals, the persons they are about, and matches.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // One row. Every write raises it first, so that writes take turns on both engines; closed_at:
    // when the winding down began.
    "CREATE TABLE index_turn (
        turn bigint NOT NULL,
        closed_at bigint
    )",
    "INSERT INTO index_turn (turn) VALUES (0)",
    "CREATE TABLE index_organisation (
        id text PRIMARY KEY,
        name text NOT NULL,
        token_digest text NOT NULL CONSTRAINT index_token_taken UNIQUE,
        created_at bigint NOT NULL,
        revoked_at bigint
    )",
    // ends_on: the first day on which it no longer stands. The worker goes when it is removed.
    "CREATE TABLE index_signal (
        id text PRIMARY KEY,
        organisation_id text NOT NULL REFERENCES index_organisation (id),
        given_at bigint NOT NULL,
        ends_on text NOT NULL,
        state text NOT NULL CHECK (state IN ('active', 'inactive', 'removed')),
        changed_at bigint NOT NULL,
        worker_name text,
        worker_phone text,
        worker_email text,
        CHECK (state <> 'removed' OR worker_name IS NULL AND worker_phone IS NULL AND worker_email IS NULL)
    )",
    "CREATE INDEX index_signal_state ON index_signal (state, ends_on)",
    // Digests of the number and of name and birth date, under the key.
    "CREATE TABLE index_person (
        signal_id text NOT NULL REFERENCES index_signal (id),
        place integer NOT NULL,
        role text NOT NULL CHECK (role IN ('youth', 'parent')),
        by_number text,
        by_name text NOT NULL,
        PRIMARY KEY (signal_id, place)
    )",
    "CREATE INDEX index_person_number ON index_person (by_number)",
    "CREATE INDEX index_person_name ON index_person (by_name)",
    "CREATE TABLE index_match (
        id text PRIMARY KEY,
        older_id text NOT NULL REFERENCES index_signal (id),
        newer_id text NOT NULL REFERENCES index_signal (id),
        kind text NOT NULL CHECK (kind IN ('youth', 'family')),
        found_at bigint NOT NULL,
        older_told_at bigint,
        newer_told_at bigint,
        CONSTRAINT index_match_once UNIQUE (older_id, newer_id)
    )",
    "CREATE INDEX index_match_newer ON index_match (newer_id)",
    "CREATE TABLE index_request (
        organisation_id text NOT NULL REFERENCES index_organisation (id),
        request_id text NOT NULL,
        asked text NOT NULL,
        answer text NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (organisation_id, request_id)
    )",
    "CREATE TABLE index_log (
        id text PRIMARY KEY,
        at bigint NOT NULL,
        organisation_id text,
        deed text NOT NULL,
        subject text NOT NULL
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
