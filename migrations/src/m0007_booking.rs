//! Seasons with their rules, links by which schools book, and what schools book with them.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // first_day to last_day: when lessons are; books_from to books_until: when schools may book.
    // Days of notice and of free change are working days.
    "CREATE TABLE season (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        books_from date NOT NULL,
        books_until date NOT NULL,
        notice_days integer NOT NULL,
        free_change_days integer NOT NULL,
        free_cancel_days integer NOT NULL,
        latest_cancel_days integer,
        most_lessons integer,
        hold_minutes integer NOT NULL,
        offer_hours integer NOT NULL,
        undo_minutes integer NOT NULL,
        reminder_days integer NOT NULL,
        late_told text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT season_name_taken UNIQUE (name),
        CONSTRAINT season_in_order CHECK (first_day <= last_day AND books_from <= books_until)
    )",
    // way: pick_slot or leave_wishes. A type without a row is not offered to schools.
    "CREATE TABLE season_offer (
        season_id uuid NOT NULL REFERENCES season (id),
        lesson_type_id uuid NOT NULL REFERENCES lesson_type (id),
        way text NOT NULL,
        needs_confirmation boolean NOT NULL,
        PRIMARY KEY (season_id, lesson_type_id)
    )",
    "CREATE TABLE quota (
        season_id uuid NOT NULL REFERENCES season (id),
        municipality_code text NOT NULL REFERENCES municipality (code),
        lessons integer NOT NULL,
        hardness text NOT NULL,
        told text NOT NULL,
        PRIMARY KEY (season_id, municipality_code)
    )",
    // When lessons start at a school, as JSON; without a row, as is usual for its kind.
    "CREATE TABLE bell_times (
        organisation_id uuid NOT NULL PRIMARY KEY REFERENCES organisation (id),
        days text NOT NULL
    )",
    // token_hash is the SHA-256 of the token in the mail, in lower-case hex. made_by NULL: the
    // school asked for it itself.
    "CREATE TABLE booking_link (
        id uuid NOT NULL PRIMARY KEY,
        token_hash text NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        season_id uuid NOT NULL REFERENCES season (id),
        contact_id uuid,
        purpose text NOT NULL,
        made_at bigint NOT NULL,
        made_by uuid,
        expires_at bigint NOT NULL,
        revoked_at bigint,
        used_at bigint,
        CONSTRAINT booking_link_token_taken UNIQUE (token_hash)
    )",
    "CREATE INDEX booking_link_organisation ON booking_link (organisation_id, made_at)",
    // A school at work; employee_id when a colleague books for it on the telephone.
    "CREATE TABLE school_session (
        token_hash text NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        season_id uuid NOT NULL REFERENCES season (id),
        link_id uuid REFERENCES booking_link (id),
        employee_id uuid REFERENCES employee (id),
        created_at bigint NOT NULL,
        seen_at bigint NOT NULL,
        expires_at bigint NOT NULL
    )",
    "CREATE INDEX school_session_organisation ON school_session (organisation_id)",
    // origin: staff or school. held_until: seconds; the school is still filling it in, and the
    // request goes when that moment passes.
    "ALTER TABLE request ADD COLUMN origin text NOT NULL DEFAULT 'staff'",
    "ALTER TABLE request ADD COLUMN season_id uuid REFERENCES season (id)",
    "ALTER TABLE request ADD COLUMN held_until bigint",
    "CREATE INDEX request_held ON request (held_until)",
    // Changes that a school makes by itself carry no employee.
    "ALTER TABLE audit ADD COLUMN organisation_id uuid",
    "ALTER TABLE lesson_change ADD COLUMN organisation_id uuid",
    // A six-digit code by mail, for changing the contact person; kept as a digest.
    "CREATE TABLE contact_code (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        code_hash text NOT NULL,
        draft text NOT NULL,
        made_at bigint NOT NULL,
        tries integer NOT NULL,
        used_at bigint
    )",
    // groups and wishes are JSON. state: waiting, offered, taken, declined, lapsed.
    "CREATE TABLE waiting (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        season_id uuid NOT NULL REFERENCES season (id),
        lesson_type_id uuid NOT NULL REFERENCES lesson_type (id),
        groups text NOT NULL,
        joined_at bigint NOT NULL,
        state text NOT NULL,
        request_id uuid REFERENCES request (id),
        offered_until bigint
    )",
    "CREATE INDEX waiting_line ON waiting (season_id, lesson_type_id, joined_at)",
    // Four answers from 1 to 5; no row before it was answered.
    "CREATE TABLE evaluation (
        lesson_id uuid NOT NULL PRIMARY KEY REFERENCES lesson (id),
        lesson_type_id uuid NOT NULL REFERENCES lesson_type (id),
        answered_at bigint NOT NULL,
        first_score integer NOT NULL,
        second_score integer NOT NULL,
        third_score integer NOT NULL,
        fourth_score integer NOT NULL,
        remark text NOT NULL
    )",
    "CREATE INDEX evaluation_type ON evaluation (lesson_type_id)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
