//! How long something of a case is kept, what was erased by which rule, and requests of youths for
//! what is known of them.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // approver: the role that agrees. months after the trigger.
    "CREATE TABLE case_retention_rule (
        id uuid NOT NULL PRIMARY KEY,
        kind text NOT NULL,
        ground text NOT NULL,
        starts_at text NOT NULL,
        months integer NOT NULL,
        action text NOT NULL,
        approver text NOT NULL,
        in_use boolean NOT NULL,
        version integer NOT NULL
    )",
    // rule_version: as the rule was when it was proposed; what changed since is proposed anew.
    "CREATE TABLE case_erasure_proposal (
        id uuid NOT NULL PRIMARY KEY,
        rule_id uuid NOT NULL REFERENCES case_retention_rule (id),
        rule_version integer NOT NULL,
        proposed_by uuid NOT NULL REFERENCES employee (id),
        proposed_at bigint NOT NULL,
        state text NOT NULL
    )",
    "CREATE UNIQUE INDEX case_erasure_proposal_open ON case_erasure_proposal (rule_id)
        WHERE state = 'open'",
    // There as long as the proposal is open: afterwards nobody can see who it was about.
    "CREATE TABLE case_erasure_item (
        proposal_id uuid NOT NULL REFERENCES case_erasure_proposal (id),
        case_id uuid NOT NULL REFERENCES case_file (id),
        PRIMARY KEY (proposal_id, case_id)
    )",
    // The register: counts, and the rule as it was; nothing of anybody.
    "CREATE TABLE case_erasure (
        id uuid NOT NULL PRIMARY KEY,
        at bigint NOT NULL,
        kind text NOT NULL,
        ground text NOT NULL,
        action text NOT NULL,
        proposed_by uuid NOT NULL REFERENCES employee (id),
        approved_by uuid NOT NULL REFERENCES employee (id),
        proposed integer NOT NULL,
        erased integer NOT NULL
    )",
    // document and file are sealed by the youth's key: what is handed over, as the people who sign
    // read it, and the ZIP of it.
    "CREATE TABLE case_access_request (
        id uuid NOT NULL PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file (id),
        youth_id uuid NOT NULL REFERENCES case_youth (id),
        state text NOT NULL,
        received_on date NOT NULL,
        due_on date NOT NULL,
        made_at bigint,
        document bytea,
        file bytea,
        first_by uuid REFERENCES employee (id),
        second_by uuid REFERENCES employee (id),
        ended_on date,
        ending bytea,
        version integer NOT NULL
    )",
    "CREATE UNIQUE INDEX case_access_request_open ON case_access_request (case_id)
        WHERE state IN ('open', 'made')",
    "CREATE INDEX case_access_request_case ON case_access_request (case_id, received_on)",
    // Whose names are masked in what a youth gets: 1 yes, 0 no.
    "INSERT INTO case_setting (name, number) VALUES ('mask_colleagues', 1)",
    "INSERT INTO case_setting (name, number) VALUES ('mask_parents', 1)",
    "INSERT INTO case_setting (name, number) VALUES ('mask_referrer', 1)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await
    }
}
