//! Where cases and the planning touch: appointments in calendars, worries that educators pass on
//! sealed, the lessons of a youth's school, and rounded counts;
//! and what is agreed for after a case.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // When the appointment was made, called off or went to somebody else, UTC seconds; 0: before
    // this was kept.
    "ALTER TABLE case_appointment ADD COLUMN changed_at bigint NOT NULL DEFAULT 0",
    // A worry from a lesson. youth_id: somebody of whom nothing else is kept, whose key in case_key
    // seals words and reason. Who passed it and in which lesson stands in words alone. destroys_on:
    // the day on which that key goes; NULL until it is decided.
    "CREATE TABLE case_worry (
        id uuid NOT NULL PRIMARY KEY,
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        area_id uuid NOT NULL REFERENCES area (id),
        state text NOT NULL,
        made_at bigint NOT NULL,
        words bytea,
        decided_by uuid REFERENCES employee (id),
        decided_at bigint,
        reason bytea,
        destroys_on date,
        CONSTRAINT case_worry_youth_taken UNIQUE (youth_id)
    )",
    "CREATE INDEX case_worry_area ON case_worry (area_id, state)",
    "CREATE INDEX case_worry_destroys ON case_worry (destroys_on)",
    // Which school the youth goes to, sealed by the youth's key.
    "ALTER TABLE case_file ADD COLUMN school bytea",
    // What was published of a quarter (1 to 4): rounded counts, as JSON; never the real ones.
    "CREATE TABLE case_count (
        year integer NOT NULL,
        quarter integer NOT NULL,
        published text NOT NULL,
        PRIMARY KEY (year, quarter)
    )",
    // What was agreed for later, and what came of it.
    "CREATE TABLE case_follow_up (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        due_on date NOT NULL,
        made_at bigint NOT NULL,
        words bytea,
        done_on date,
        outcome bytea
    )",
    "CREATE INDEX case_follow_up_case ON case_follow_up (case_id)",
    // Calendar days from a decision until the key of a worry goes.
    "INSERT INTO case_setting (name, number) VALUES ('worry_days', 30)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
