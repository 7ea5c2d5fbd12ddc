//! What coverage shows beyond its page: programs of others that read the figures, and outlines of
//! municipalities for the map.

use crate::statements::run;
use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: &[&str] = &[
    // token_hash: SHA-256 of the token, which is nowhere. scopes: JSON list of codes. area_id NULL:
    // the whole region. last_day: in Europe/Amsterdam, inclusive. used_at: to a quarter of an hour.
    "CREATE TABLE connection (
        id uuid NOT NULL PRIMARY KEY,
        name text NOT NULL,
        token_hash text NOT NULL UNIQUE,
        scopes text NOT NULL,
        area_id uuid REFERENCES area (id),
        last_day date NOT NULL,
        made_at bigint NOT NULL,
        used_at bigint,
        revoked_at bigint
    )",
    // shape: JSON, an outline as the map draws it, in kilometres.
    "CREATE TABLE municipality_outline (
        municipality_code text NOT NULL PRIMARY KEY REFERENCES municipality (code),
        shape text NOT NULL
    )",
    // One row while outlines are loaded.
    "CREATE TABLE outlines_loaded (
        id integer NOT NULL PRIMARY KEY CHECK (id = 1),
        loaded_at bigint NOT NULL,
        municipalities integer NOT NULL
    )",
];

/// The map is among what all months share (`m0018_coverage`). Who loads outlines writes that row.
const WRITES: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];

fn triggers(backend: DatabaseBackend) -> Vec<String> {
    let add = "INSERT INTO coverage_change (month, changes) VALUES (0, 1)";
    WRITES
        .iter()
        .flat_map(|write| {
            let name = format!("coverage_outlines_{}", write.to_lowercase());
            match backend {
                DatabaseBackend::Postgres => vec![
                    format!(
                        "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS
                         $$ BEGIN {add}; RETURN NULL; END $$"
                    ),
                    format!(
                        "CREATE TRIGGER {name} AFTER {write} ON outlines_loaded
                         FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
                    ),
                ],
                _ => vec![format!(
                    "CREATE TRIGGER {name} AFTER {write} ON outlines_loaded BEGIN {add}
                     ON CONFLICT (month) DO UPDATE SET changes = changes + excluded.changes; END"
                )],
            }
        })
        .collect()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, TABLES).await?;
        let triggers = triggers(manager.get_database_backend());
        let triggers: Vec<_> = triggers.iter().map(String::as_str).collect();
        run(manager, &triggers).await
    }
}
