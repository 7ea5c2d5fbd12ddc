//! Municipalities, organisations, contacts, groups, free days, holidays.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    "CREATE TABLE municipality (
        code text NOT NULL PRIMARY KEY,
        name text NOT NULL,
        area_id uuid NOT NULL REFERENCES area (id),
        latitude double precision NOT NULL,
        longitude double precision NOT NULL
    )",
    "CREATE TABLE postcode_point (
        district integer NOT NULL PRIMARY KEY,
        latitude double precision NOT NULL,
        longitude double precision NOT NULL
    )",
    "CREATE TABLE organisation (
        id uuid NOT NULL PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        site_code text,
        street text NOT NULL,
        house_number text NOT NULL,
        postcode text,
        town text NOT NULL,
        municipality_code text NOT NULL REFERENCES municipality (code),
        phone text,
        website text NOT NULL,
        latitude double precision,
        longitude double precision,
        closed_on date,
        search_text text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT organisation_site_code_taken UNIQUE (site_code)
    )",
    "CREATE INDEX organisation_municipality ON organisation (municipality_code, name)",
    "CREATE TABLE contact (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        name text NOT NULL,
        function text NOT NULL,
        email text,
        phone text
    )",
    "CREATE INDEX contact_organisation ON contact (organisation_id)",
    "CREATE TABLE school_group (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        school_year integer NOT NULL,
        name text NOT NULL,
        level text NOT NULL,
        pupils integer NOT NULL,
        teacher text NOT NULL,
        version integer NOT NULL,
        CONSTRAINT group_name_taken UNIQUE (organisation_id, school_year, name)
    )",
    // weekday (0 is Monday) or first_day and last_day, never both.
    "CREATE TABLE group_unavailable (
        id uuid NOT NULL PRIMARY KEY,
        group_id uuid NOT NULL REFERENCES school_group (id),
        weekday integer,
        first_day date,
        last_day date,
        start_minute integer NOT NULL,
        end_minute integer NOT NULL,
        reason text NOT NULL,
        CONSTRAINT unavailable_once CHECK ((weekday IS NULL) <> (first_day IS NULL)),
        CONSTRAINT unavailable_in_order CHECK (start_minute < end_minute)
    )",
    "CREATE INDEX group_unavailable_group ON group_unavailable (group_id)",
    "CREATE TABLE free_day (
        id uuid NOT NULL PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation (id),
        first_day date NOT NULL,
        last_day date NOT NULL,
        reason text NOT NULL,
        CONSTRAINT free_day_in_order CHECK (first_day <= last_day)
    )",
    "CREATE INDEX free_day_organisation ON free_day (organisation_id, first_day)",
    "CREATE INDEX free_day_days ON free_day (first_day, last_day)",
    "CREATE TABLE holiday (
        id uuid NOT NULL PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        CONSTRAINT holiday_in_order CHECK (first_day <= last_day),
        CONSTRAINT holiday_taken UNIQUE (kind, name, first_day)
    )",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
