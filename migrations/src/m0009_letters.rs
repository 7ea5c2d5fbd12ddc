//! What schools were told, and what comes back: reminders, evaluations, feeds of schools and areas,
//! answers to invitations, and other people's calendars as busy time.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // A lesson as its school was last told. Without a row, as it was last published. educators is a
    // JSON list; sequence is that of the invitation (RFC 5545, section 3.8.7.4); invited: the lesson
    // is in the school's calendar, or was taken out of it; answer_by: it is a proposal that the
    // school may agree to, if possible by that day.
    "CREATE TABLE told_lesson (
        lesson_id uuid NOT NULL PRIMARY KEY REFERENCES lesson (id),
        state text NOT NULL,
        day date NOT NULL,
        start_minute integer NOT NULL,
        minutes integer NOT NULL,
        educators text NOT NULL,
        sequence integer NOT NULL,
        invited boolean NOT NULL,
        answer_by date,
        told_at bigint NOT NULL
    )",
    "CREATE INDEX told_lesson_day ON told_lesson (day)",
    // A lesson is reminded of once for each day on which it was to be.
    "CREATE TABLE reminder (
        lesson_id uuid NOT NULL REFERENCES lesson (id),
        day date NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (lesson_id, day)
    )",
    // token_hash is the SHA-256 of the token in the mail, in lower-case hex.
    "CREATE TABLE evaluation_link (
        lesson_id uuid NOT NULL PRIMARY KEY REFERENCES lesson (id),
        token_hash text NOT NULL,
        made_at bigint NOT NULL,
        expires_at bigint NOT NULL,
        CONSTRAINT evaluation_link_token_taken UNIQUE (token_hash)
    )",
    // kind: school or area. owner_id: the school itself, or the employee whose feed of the area it
    // is.
    "CREATE TABLE shared_feed (
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        owner_id uuid NOT NULL,
        token_hash text NOT NULL,
        created_at bigint NOT NULL,
        PRIMARY KEY (kind, subject_id, owner_id),
        CONSTRAINT shared_feed_token_taken UNIQUE (token_hash)
    )",
    // answered_by is the SHA-256 of the address; invited: it is the address that was invited.
    "CREATE TABLE reply (
        lesson_id uuid NOT NULL REFERENCES lesson (id),
        answered_by text NOT NULL,
        invited boolean NOT NULL,
        answer text NOT NULL,
        sequence integer,
        answered_at bigint NOT NULL,
        received_at bigint NOT NULL,
        PRIMARY KEY (lesson_id, answered_by)
    )",
    // An employee's own calendar, as it was last handed in. odd: events that could not be read;
    // cut_off: it held more than was read.
    "CREATE TABLE busy_calendar (
        employee_id uuid NOT NULL PRIMARY KEY REFERENCES employee (id),
        read_at bigint NOT NULL,
        read_until date NOT NULL,
        spans integer NOT NULL,
        odd integer NOT NULL,
        cut_off boolean NOT NULL
    )",
    // Half-open, in UTC seconds. No title: what somebody does in that time is nobody's business.
    "CREATE TABLE busy_span (
        employee_id uuid NOT NULL REFERENCES employee (id),
        starts_at bigint NOT NULL,
        ends_at bigint NOT NULL,
        PRIMARY KEY (employee_id, starts_at)
    )",
    "CREATE INDEX busy_span_time ON busy_span (starts_at, ends_at)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
