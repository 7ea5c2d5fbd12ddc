//! Mail to be sent, written in the same transaction as the act that it tells about.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // message is JSON; NULL in address, message or invitation: wiped. state: queued, sending, sent,
    // failed, dropped, stopped. dated_at is the date in the mail, the same at every try. due_at is
    // when to try next; while a worker has it, when another may take it. After useful_until it makes
    // no sense any more.
    "CREATE TABLE outbox (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid REFERENCES organisation (id),
        kind text NOT NULL,
        address text,
        language text NOT NULL,
        message text,
        invitation text,
        invitation_method text,
        state text NOT NULL,
        made_at bigint NOT NULL,
        dated_at bigint NOT NULL,
        due_at bigint NOT NULL,
        useful_until bigint,
        attempts integer NOT NULL,
        trouble text NOT NULL,
        ended_at bigint
    )",
    "CREATE INDEX outbox_due ON outbox (state, due_at)",
    "CREATE INDEX outbox_made ON outbox (made_at)",
    "CREATE INDEX outbox_organisation ON outbox (organisation_id)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
