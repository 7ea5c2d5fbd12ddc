use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::ids::MailId;
use domain::outbox::{MailState, Trouble};
use domain::permission::{ManageOutbox, Permit};
use domain::time::Instant;
use sea_orm::{ConnectionTrait, DatabaseBackend, FromQueryResult};
use std::fmt;
use uuid::Uuid;

/// A mail that one worker has, and nobody else until its claim runs out.
#[derive(Clone, PartialEq, Eq)]
pub struct ClaimedMail {
    /// Which.
    pub id: MailId,
    /// What kind of message.
    pub kind: String,
    /// Who gets it, as stored.
    pub address: String,
    /// Its language, as a code.
    pub language: String,
    /// The message, as JSON.
    pub message: String,
    /// The calendar objects that go with it, each with its method; none when they cannot be read.
    pub invitations: Option<Vec<(String, String)>>,
    /// Its date, the same at every try.
    pub dated_at: Instant,
    /// Until when it makes sense to send it; none when that has no end.
    pub useful_until: Option<Instant>,
    /// How often it was tried, this time included; tells this claim from a later one.
    pub attempts: u32,
}

/// Only its kind and id: the rest is about people, and this may end up in a log.
impl fmt::Debug for ClaimedMail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClaimedMail({} {})", self.kind, self.id)
    }
}

/// What goes when nothing more happens to a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wipe {
    /// Nothing yet: it can still be tried again.
    Nothing,
    /// What it says; the address stays for a while.
    Text,
    /// What it says, and the address.
    All,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    address: Option<String>,
    language: String,
    message: Option<String>,
    invitation: Option<String>,
    invitation_method: Option<String>,
    dated_at: i64,
    useful_until: Option<i64>,
    attempts: i32,
}

/// Those to send now, and those of which the claim ran out: whoever had them is gone.
const DUE: &str = "state IN ('queued', 'sending') AND due_at <= $1";

impl Store {
    /// Whether a mail is due; a read, so that waiting for mail disturbs nobody's writes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail_is_due(
        &self,
        _: &Permit<ManageOutbox>,
        now: Instant,
    ) -> Result<bool, StoreError> {
        #[derive(FromQueryResult)]
        struct Due {
            #[allow(dead_code, reason = "that there is a row is all that is asked")]
            id: Uuid,
        }
        let sql = format!("SELECT id FROM outbox WHERE {DUE} LIMIT 1");
        let due: Option<Due> = one(&self.db, &sql, [now.into()]).await?;
        Ok(due.is_some())
    }
}

impl Tx {
    /// Takes the mail that has been due longest, until `until`: nobody else takes it before then.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_mail(
        &self,
        _: &Permit<ManageOutbox>,
        now: Instant,
        until: Instant,
    ) -> Result<Option<ClaimedMail>, StoreError> {
        // On SQLite the write itself is the lock. On PostgreSQL a row that another worker is taking
        // at this moment is passed over.
        let lock = match self.inner.get_database_backend() {
            DatabaseBackend::Postgres => "FOR UPDATE SKIP LOCKED",
            _ => "",
        };
        let sql = format!(
            "UPDATE outbox SET state = 'sending', due_at = $2, attempts = attempts + 1
             WHERE id = (SELECT id FROM outbox WHERE {DUE} ORDER BY due_at, id LIMIT 1 {lock})
             RETURNING id, kind, address, language, message, invitation, invitation_method,
                       dated_at, useful_until, attempts"
        );
        let rows: Vec<Row> = all(&self.inner, &sql, [now.into(), until.into()]).await?;
        Ok(rows.into_iter().next().map(claimed))
    }

    /// Nothing more happens to a mail by itself; false when the claim ran out and another worker has
    /// it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_mail(
        &self,
        _: &Permit<ManageOutbox>,
        mail: &ClaimedMail,
        (state, trouble): (MailState, Option<Trouble>),
        wipe: Wipe,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let wiped = match wipe {
            Wipe::Nothing => "",
            Wipe::Text => ", message = NULL, invitation = NULL",
            Wipe::All => ", message = NULL, invitation = NULL, address = NULL",
        };
        let sql = format!(
            "UPDATE outbox SET state = $1, trouble = $2, ended_at = $3{wiped}
             WHERE id = $4 AND state = 'sending' AND attempts = $5"
        );
        let trouble = trouble.map_or_else(String::new, |trouble| trouble.to_string());
        let values = [
            state.code().into(),
            trouble.into(),
            now.into(),
            mail.id.0.into(),
            attempts(mail).into(),
        ];
        Ok(run(&self.inner, &sql, values).await? == 1)
    }

    /// A mail goes back to be tried again at `due_at`; false as for [`Tx::end_mail`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_mail_back(
        &self,
        _: &Permit<ManageOutbox>,
        mail: &ClaimedMail,
        trouble: Trouble,
        due_at: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE outbox SET state = 'queued', trouble = $1, due_at = $2
                   WHERE id = $3 AND state = 'sending' AND attempts = $4";
        let values = [
            trouble.to_string().into(),
            due_at.into(),
            mail.id.0.into(),
            attempts(mail).into(),
        ];
        Ok(run(&self.inner, sql, values).await? == 1)
    }
}

fn attempts(mail: &ClaimedMail) -> i32 {
    i32::try_from(mail.attempts).unwrap_or(i32::MAX)
}

fn claimed(row: Row) -> ClaimedMail {
    ClaimedMail {
        id: MailId(row.id),
        kind: row.kind,
        // Wiped only when it is over; a text that cannot be read ends the mail with that trouble.
        address: row.address.unwrap_or_default(),
        language: row.language,
        message: row.message.unwrap_or_default(),
        invitations: match (row.invitation, row.invitation_method) {
            // As rows were written that could hold one only.
            (Some(ics), Some(method)) => Some(vec![(ics, method)]),
            (Some(list), None) => serde_json::from_str(&list).ok(),
            (None, _) => Some(Vec::new()),
        },
        dated_at: row.dated_at,
        useful_until: row.useful_until,
        attempts: u32::try_from(row.attempts).unwrap_or(0),
    }
}
