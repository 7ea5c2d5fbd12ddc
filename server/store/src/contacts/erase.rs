use crate::tables::{all, run};
use crate::{Store, StoreError, Tx, new_id};
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::{Contact, Traces};
use domain::permission::{ManageOrganisations, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// What went with a contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    /// Letters that lost address and text.
    pub letters: u64,
    /// Links that open nothing any more.
    pub links: u64,
    /// Texts that others wrote, without the person now.
    pub texts: u64,
}

impl Tx {
    /// Takes everything away that tells who a contact was: details, letters, codes, links, and the
    /// name, address and number in texts of the school. Requests and lessons stay, without the
    /// person; answers to invitations stay, without who gave them. `answered_as` is the digest by
    /// which those name the address.
    ///
    /// # Errors
    /// `Stale` when the contact was changed since it was read.
    pub async fn erase_contact(
        &self,
        _: &Permit<ManageOrganisations>,
        contact: &Contact,
        answered_as: Option<&str>,
        now: Instant,
    ) -> Result<Erased, StoreError> {
        let (id, school) = (contact.id.0, contact.organisation.0);
        let detach = "UPDATE request SET contact_id = NULL, version = version + 1
                      WHERE contact_id = $1";
        run(&self.inner, detach, [id.into()]).await?;
        let sql = "DELETE FROM contact WHERE id = $1 AND version = $2";
        if run(&self.inner, sql, [id.into(), contact.version.into()]).await? == 0 {
            return Err(StoreError::Stale);
        }
        let mut erased = Erased::default();
        let visits = "DELETE FROM school_session WHERE link_id IN
                      (SELECT id FROM booking_link WHERE contact_id = $1)";
        run(&self.inner, visits, [id.into()]).await?;
        let links = "UPDATE booking_link SET contact_id = NULL,
                     revoked_at = COALESCE(revoked_at, $2) WHERE contact_id = $1";
        erased.links = run(&self.inner, links, [id.into(), now.into()]).await?;
        if let Some(email) = &contact.email {
            let letters = "UPDATE outbox SET address = NULL, message = NULL, invitation = NULL,
                    ended_at = COALESCE(ended_at, $3),
                    state = CASE WHEN state = 'queued' THEN 'stopped' ELSE state END
                WHERE organisation_id = $1 AND address = $2";
            let values = [school.into(), email.as_str().into(), now.into()];
            erased.letters = run(&self.inner, letters, values).await?;
            let asked = "DELETE FROM link_asked WHERE address = $1";
            run(&self.inner, asked, [email.as_str().into()]).await?;
        }
        if let Some(answered_as) = answered_as {
            let replies =
                "UPDATE reply SET answered_by = $3 WHERE answered_by = $2 AND lesson_id IN
                           (SELECT id FROM lesson WHERE organisation_id = $1)";
            let nobody = format!("erased {}", new_id());
            let values = [school.into(), answered_as.into(), nobody.into()];
            run(&self.inner, replies, values).await?;
        }
        let traces = Traces::of(
            &contact.name,
            contact.email.as_ref(),
            contact.phone.as_ref(),
        );
        self.forget_codes(contact.organisation, contact.id, &traces)
            .await?;
        erased.texts = self.wipe_texts(contact.organisation, &traces).await?;
        Ok(erased)
    }

    /// Codes that were to change this contact, or that carry the details.
    async fn forget_codes(
        &self,
        school: OrganisationId,
        contact: ContactId,
        traces: &Traces,
    ) -> Result<(), StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            draft: String,
        }
        let sql = "SELECT id, draft FROM contact_code WHERE organisation_id = $1";
        let rows: Vec<Row> = all(&self.inner, sql, [school.0.into()]).await?;
        let named = contact.to_string();
        let about = |row: &Row| row.draft.contains(&named) || traces.wiped(&row.draft).is_some();
        for row in rows.iter().filter(|row| about(row)) {
            let sql = "DELETE FROM contact_code WHERE id = $1";
            run(&self.inner, sql, [row.id.into()]).await?;
        }
        Ok(())
    }
}

impl Store {
    /// Writes what was changed through to the SQLite file and empties the log beside it, so that what
    /// was erased is not left there; while a reader is busy some of it stays until the next time.
    /// Nothing to do on PostgreSQL, where VACUUM does it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn empty_log(&self) -> Result<(), StoreError> {
        if !self.is_postgres() {
            run(&self.db, "PRAGMA wal_checkpoint(TRUNCATE)", []).await?;
        }
        Ok(())
    }
}
