//! Mail to be sent, written in the same transaction as the act that it tells about.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // message is JSON; it and the address are wiped some time after sending. state: queued, sending,
    // sent, failed. due_at is when to try next; claimed_until is when another worker may take it.
    "CREATE TABLE outbox (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid REFERENCES organisation (id),
        kind text NOT NULL,
        address text NOT NULL,
        language text NOT NULL,
        message text NOT NULL,
        invitation text,
        invitation_method text,
        state text NOT NULL,
        made_at bigint NOT NULL,
        due_at bigint NOT NULL,
        claimed_until bigint,
        attempts integer NOT NULL,
        trouble text NOT NULL,
        sent_at bigint
    )",
    "CREATE INDEX outbox_due ON outbox (state, due_at)",
    "CREATE INDEX outbox_made ON outbox (made_at)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
