use crate::tables::{one, run};
use crate::{StoreError, Tx};
use domain::ids::MailId;
use domain::permission::{ManageOutbox, Permit};
use domain::time::Instant;
use domain::values::Email;
use sea_orm::FromQueryResult;

impl Tx {
    /// Lets a mail that did not go be tried now, from the first try on; false when it went, is being
    /// sent, was wiped, or waits for its first try.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn retry_mail(
        &self,
        _: &Permit<ManageOutbox>,
        id: MailId,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE outbox SET state = 'queued', due_at = $1, attempts = 0, trouble = '',
                          ended_at = NULL
                   WHERE id = $2 AND address IS NOT NULL AND message IS NOT NULL
                     AND (state IN ('failed', 'stopped') OR (state = 'queued' AND trouble <> ''))";
        Ok(run(&self.inner, sql, [now.into(), id.0.into()]).await? == 1)
    }

    /// Stops a mail that waits; false when it does not wait. One that would soon make no sense
    /// loses its text and address at once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn stop_mail(
        &self,
        _: &Permit<ManageOutbox>,
        id: MailId,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE outbox SET state = 'stopped', ended_at = $1,
                          address = CASE WHEN useful_until IS NULL THEN address END,
                          message = CASE WHEN useful_until IS NULL THEN message END,
                          invitation = CASE WHEN useful_until IS NULL THEN invitation END
                   WHERE id = $2 AND state = 'queued'";
        Ok(run(&self.inner, sql, [now.into(), id.0.into()]).await? == 1)
    }

    /// Wipes address and text of what ended before an instant; tells of how many mails.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn wipe_mail(
        &self,
        _: &Permit<ManageOutbox>,
        before: Instant,
    ) -> Result<u64, StoreError> {
        let sql = "UPDATE outbox SET address = NULL, message = NULL, invitation = NULL
                   WHERE ended_at < $1 AND (address IS NOT NULL OR message IS NOT NULL)";
        run(&self.inner, sql, [before.into()]).await
    }

    /// The e-mail address of whoever was permitted.
    ///
    /// # Errors
    /// `NotFound` when that is no employee.
    pub async fn own_address(&self, permit: &Permit<ManageOutbox>) -> Result<Email, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            email: String,
        }
        let employee = permit.actor().ok_or(StoreError::NotFound)?;
        let sql = "SELECT email FROM employee WHERE id = $1";
        let row: Option<Row> = one(&self.inner, sql, [employee.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        Email::parse(&row.email).map_err(|_| StoreError::Unreadable("employee.email"))
    }
}
