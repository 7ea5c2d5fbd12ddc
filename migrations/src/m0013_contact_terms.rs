//! How long contacts are kept, and versions for what had none.

use crate::statements::run;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const STATEMENTS: &[&str] = &[
    // noted_at: when somebody last wrote these details down; NULL: not known, and the term is
    // counted from when that is first seen. school_noted_at: when the school itself last did.
    "ALTER TABLE contact ADD COLUMN version integer NOT NULL DEFAULT 1",
    "ALTER TABLE contact ADD COLUMN noted_at bigint",
    "ALTER TABLE contact ADD COLUMN school_noted_at bigint",
    "ALTER TABLE holiday ADD COLUMN version integer NOT NULL DEFAULT 1",
    "ALTER TABLE skill ADD COLUMN version integer NOT NULL DEFAULT 1",
    // By which what is tied to a contact is found.
    "CREATE INDEX request_contact ON request (contact_id)",
    "CREATE INDEX booking_link_contact ON booking_link (contact_id)",
    "CREATE INDEX contact_email ON contact (email)",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, STATEMENTS).await
    }
}
