//! Citizen service numbers: how a youth is found by one that nobody can read.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // The number itself is case_youth.bsn, sealed. digest: its HMAC under a key outside the database;
    // mark tells that key from another. It lives as long as the youth's key: it goes with it, and a
    // backup without keys holds none. Two youths may have one digest: who takes a youth in must not
    // learn from a refusal that somebody is known elsewhere. case_youth.bsn_index, which would refuse,
    // stays empty.
    "CREATE TABLE case_bsn (
        youth_id uuid NOT NULL PRIMARY KEY REFERENCES case_key (youth_id) ON DELETE CASCADE,
        digest bytea NOT NULL,
        mark bytea NOT NULL
    )",
    "CREATE INDEX case_bsn_digest ON case_bsn (digest)",
    // 1: numbers are in use.
    "INSERT INTO case_setting (name, number) VALUES ('bsn', 0)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
