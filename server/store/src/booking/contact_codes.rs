use crate::organisations::read_contact;
use crate::tables::{contact, one, run};
use crate::{StoreError, Tx};
use domain::booking::MailCode;
use domain::ids::OrganisationId;
use domain::organisation::Contact;
use domain::permission::{BookLessons, Permit};
use domain::time::Instant;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
};
use std::fmt;
use uuid::Uuid;

/// A code that was sent to a school, with what it is for.
#[derive(Clone, PartialEq, Eq)]
pub struct SentCode {
    /// Which.
    pub id: Uuid,
    /// Digest of its digits.
    pub hash: String,
    /// How it stands.
    pub code: MailCode,
    /// What is to be done when it is typed rightly, as JSON.
    pub draft: String,
}

/// Only which: the rest is secret or about somebody.
impl fmt::Debug for SentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SentCode({})", self.id)
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    code_hash: String,
    draft: String,
    made_at: i64,
    tries: i32,
    used_at: Option<i64>,
}

impl Tx {
    /// Keeps a code; those before it are of no use any more, and lose what they were for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_contact_code(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
        sent: &SentCode,
    ) -> Result<(), StoreError> {
        let over = "UPDATE contact_code SET draft = '', used_at = $2
                    WHERE organisation_id = $1 AND used_at IS NULL";
        let values = [school.0.into(), sent.code.sent_at.into()];
        run(&self.inner, over, values).await?;
        let sql = "INSERT INTO contact_code (id, organisation_id, code_hash, draft, made_at, tries)
                   VALUES ($1, $2, $3, $4, $5, 0)";
        let values = [
            sent.id.into(),
            school.0.into(),
            sent.hash.clone().into(),
            sent.draft.clone().into(),
            sent.code.sent_at.into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// The code that a school was sent last, held until the end of the write: of two tries at once
    /// each counts.
    ///
    /// # Errors
    /// `NotFound` when none was sent.
    pub async fn last_contact_code(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
    ) -> Result<SentCode, StoreError> {
        let hold = "UPDATE contact_code SET tries = tries WHERE organisation_id = $1";
        run(&self.inner, hold, [school.0.into()]).await?;
        let last = last_code(&self.inner, school).await?;
        last.ok_or(StoreError::NotFound)
    }

    /// Keeps how a code stands after a try; a used one loses what it was for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_contact_code(
        &self,
        _: &Permit<BookLessons>,
        sent: &SentCode,
        now: Instant,
    ) -> Result<(), StoreError> {
        let used_at = sent.code.used.then_some(now);
        let sql = "UPDATE contact_code SET tries = $2, used_at = $3,
                draft = CASE WHEN $4 = 1 THEN '' ELSE draft END WHERE id = $1";
        let values = [
            sent.id.into(),
            i32::from(sent.code.wrong).into(),
            used_at.into(),
            i32::from(sent.code.used).into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// How many codes a school was sent since an instant.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn contact_codes_since(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
        since: Instant,
    ) -> Result<u64, StoreError> {
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let sql = "SELECT COUNT(*) AS n FROM contact_code
                   WHERE organisation_id = $1 AND made_at >= $2";
        let row: Option<Count> = one(&self.inner, sql, [school.0.into(), since.into()]).await?;
        Ok(row.map_or(0, |row| u64::try_from(row.n).unwrap_or(0)))
    }

    /// The contacts of a school, by their names.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn contacts_of(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
    ) -> Result<Vec<Contact>, StoreError> {
        contacts(&self.inner, school).await
    }
}

async fn contacts(
    db: &impl ConnectionTrait,
    school: OrganisationId,
) -> Result<Vec<Contact>, StoreError> {
    let rows = contact::Entity::find()
        .filter(contact::Column::OrganisationId.eq(school.0))
        .order_by_asc(contact::Column::Name)
        .order_by_asc(contact::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(read_contact).collect()
}

async fn last_code(
    db: &impl ConnectionTrait,
    school: OrganisationId,
) -> Result<Option<SentCode>, StoreError> {
    let sql = "SELECT id, code_hash, draft, made_at, tries, used_at FROM contact_code
               WHERE organisation_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1";
    let row: Option<Row> = one(db, sql, [school.0.into()]).await?;
    Ok(row.map(|row| SentCode {
        id: row.id,
        hash: row.code_hash,
        code: MailCode {
            sent_at: row.made_at,
            wrong: u8::try_from(row.tries).unwrap_or(u8::MAX),
            used: row.used_at.is_some(),
        },
        draft: row.draft,
    }))
}

impl crate::Store {
    /// The contacts of a school, by their names.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn contacts_of(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
    ) -> Result<Vec<Contact>, StoreError> {
        contacts(&self.db, school).await
    }

    /// The code that a school was sent last, if any.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_contact_code(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
    ) -> Result<Option<SentCode>, StoreError> {
        last_code(&self.db, school).await
    }

    /// Forgets codes that were sent before an instant, with what they were for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sweep_contact_codes(&self, before: Instant) -> Result<(), StoreError> {
        let sql = "DELETE FROM contact_code WHERE made_at < $1";
        run(&self.db, sql, [before.into()]).await?;
        Ok(())
    }
}
