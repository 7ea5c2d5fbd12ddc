//! Requests, lessons with their history, weeks and what is published of them.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // wishes is JSON.
    "CREATE TABLE request (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        lesson_type_id uuid NOT NULL REFERENCES lesson_type (id),
        contact_id uuid REFERENCES contact (id),
        received_on date NOT NULL,
        pattern text NOT NULL,
        wishes text NOT NULL,
        remarks text NOT NULL,
        version integer NOT NULL
    )",
    "CREATE INDEX request_organisation ON request (organisation_id, received_on)",
    // day, start_minute, starts_at and ends_at are set together or not at all.
    "CREATE TABLE lesson (
        id uuid NOT NULL PRIMARY KEY,
        request_id uuid NOT NULL REFERENCES request (id),
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        lesson_type_id uuid NOT NULL REFERENCES lesson_type (id),
        group_id uuid NOT NULL REFERENCES school_group (id),
        visit integer NOT NULL,
        visit_order integer NOT NULL,
        minutes integer NOT NULL,
        setup_minutes integer NOT NULL,
        state text NOT NULL,
        day date,
        start_minute integer,
        starts_at bigint,
        ends_at bigint,
        overruled text,
        cancelled_by text,
        cancel_reason text,
        cancelled_at bigint,
        pupils_present integer,
        outcome_remark text,
        version integer NOT NULL,
        CONSTRAINT lesson_placed_whole CHECK (
            (day IS NULL) = (start_minute IS NULL) AND (day IS NULL) = (starts_at IS NULL)
            AND (day IS NULL) = (ends_at IS NULL)
        ),
        CONSTRAINT lesson_state_has_place CHECK (
            (state = 'requested' AND day IS NULL) OR state = 'cancelled'
            OR (state IN ('proposed', 'confirmed', 'given', 'not_shown_up') AND day IS NOT NULL)
        )
    )",
    "CREATE INDEX lesson_day ON lesson (day)",
    "CREATE INDEX lesson_request ON lesson (request_id)",
    "CREATE INDEX lesson_state ON lesson (state)",
    "CREATE INDEX lesson_organisation ON lesson (organisation_id)",
    "CREATE INDEX lesson_group ON lesson (group_id)",
    // place 0 leads.
    "CREATE TABLE lesson_educator (
        lesson_id uuid NOT NULL REFERENCES lesson (id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        place integer NOT NULL,
        PRIMARY KEY (lesson_id, employee_id)
    )",
    "CREATE INDEX lesson_educator_employee ON lesson_educator (employee_id)",
    // before_state and after_state are JSON snapshots of the lesson; undone_by names the change
    // that took this one back.
    "CREATE TABLE lesson_change (
        id uuid NOT NULL PRIMARY KEY,
        lesson_id uuid NOT NULL REFERENCES lesson (id),
        batch uuid NOT NULL,
        at bigint NOT NULL,
        employee_id uuid,
        act text NOT NULL,
        before_state text NOT NULL,
        after_state text NOT NULL,
        after_version integer NOT NULL,
        reason text NOT NULL
    )",
    "CREATE INDEX lesson_change_lesson ON lesson_change (lesson_id, at)",
    "CREATE INDEX lesson_change_batch ON lesson_change (batch)",
    // revision grows with every change that an open board of the week must show.
    "CREATE TABLE week (
        monday date NOT NULL PRIMARY KEY,
        revision bigint NOT NULL,
        published_at bigint,
        published_by uuid,
        publications integer NOT NULL
    )",
    // What educators see: the lesson as it was when its week was last published.
    "CREATE TABLE published_lesson (
        lesson_id uuid NOT NULL PRIMARY KEY REFERENCES lesson (id),
        monday date NOT NULL,
        state text NOT NULL,
        day date NOT NULL,
        start_minute integer NOT NULL,
        starts_at bigint NOT NULL,
        ends_at bigint NOT NULL,
        sequence integer NOT NULL,
        changed_at bigint NOT NULL
    )",
    "CREATE INDEX published_lesson_monday ON published_lesson (monday)",
    "CREATE TABLE published_educator (
        lesson_id uuid NOT NULL REFERENCES published_lesson (lesson_id),
        employee_id uuid NOT NULL REFERENCES employee (id),
        place integer NOT NULL,
        PRIMARY KEY (lesson_id, employee_id)
    )",
    "CREATE INDEX published_educator_employee ON published_educator (employee_id)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
