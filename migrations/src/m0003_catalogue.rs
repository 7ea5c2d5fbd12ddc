//! Skills, lesson types in versions, and what staff can and when they work.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    "CREATE TABLE skill (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        CONSTRAINT skill_name_taken UNIQUE (name)
    )",
    "CREATE TABLE lesson_type (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        short_name text NOT NULL,
        offered boolean NOT NULL,
        version integer NOT NULL,
        CONSTRAINT lesson_type_name_taken UNIQUE (name)
    )",
    // The season is month * 100 + day, both ends inclusive; kinds and skills are JSON lists.
    "CREATE TABLE lesson_type_version (
        id uuid NOT NULL PRIMARY KEY,
        lesson_type_id uuid NOT NULL REFERENCES lesson_type (id),
        valid_from date NOT NULL,
        minutes integer NOT NULL,
        setup_minutes integer NOT NULL,
        largest_group integer NOT NULL,
        educators_needed integer NOT NULL,
        season_from integer,
        season_until integer,
        kinds text NOT NULL,
        target_groups text NOT NULL,
        skills text NOT NULL,
        materials text NOT NULL,
        room_needs text NOT NULL,
        CONSTRAINT lesson_type_version_taken UNIQUE (lesson_type_id, valid_from)
    )",
    "CREATE TABLE employee_skill (
        employee_id uuid NOT NULL REFERENCES employee (id),
        skill_id uuid NOT NULL REFERENCES skill (id),
        PRIMARY KEY (employee_id, skill_id)
    )",
    "CREATE TABLE employee_hours (
        employee_id uuid NOT NULL REFERENCES employee (id),
        weekday integer NOT NULL,
        start_minute integer NOT NULL,
        end_minute integer NOT NULL,
        PRIMARY KEY (employee_id, weekday),
        CONSTRAINT hours_in_order CHECK (start_minute < end_minute)
    )",
    "CREATE TABLE absence (
        id uuid NOT NULL PRIMARY KEY,
        employee_id uuid NOT NULL REFERENCES employee (id),
        kind text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        start_minute integer NOT NULL,
        end_minute integer NOT NULL,
        CONSTRAINT absence_in_order CHECK (first_day <= last_day)
    )",
    "CREATE INDEX absence_days ON absence (first_day, last_day)",
    "CREATE INDEX absence_employee ON absence (employee_id, first_day)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
