//! Letters of a case, and the texts that they are made from.

use super::index_jobs::IndexContact;
use super::log::Logged;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::cases::{LetterKind, SentBy};
use domain::ids::{CaseId, EmployeeId, LetterId, SignalId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// A letter, without its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLetter {
    /// Which.
    pub id: LetterId,
    /// What it is for.
    pub kind: LetterKind,
    /// When it was made, UTC seconds.
    pub at: Instant,
    /// Who made it, by name.
    pub by: String,
    /// When it went out, and how.
    pub sent: Option<(Day, SentBy)>,
    /// The signal that it tells of.
    pub signal: Option<SignalId>,
    /// When it was withdrawn, UTC seconds, and why.
    pub withdrawn: Option<(Instant, Option<Sealed>)>,
}

/// A letter as it is put away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    /// Which.
    pub id: LetterId,
    /// What it is for.
    pub kind: LetterKind,
    /// Which version of the text it was made from.
    pub template: i32,
    /// Who made it.
    pub by: EmployeeId,
    /// When, UTC seconds.
    pub at: Instant,
    /// The signal that it tells of.
    pub signal: Option<SignalId>,
    /// The file.
    pub pdf: Sealed,
}

/// The text that letters of a kind are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptTemplate {
    /// Which version, from 1.
    pub version: i32,
    /// The text.
    pub body: String,
}

#[derive(FromQueryResult)]
struct LetterRow {
    id: Uuid,
    kind: String,
    made_at: i64,
    by_name: String,
    sent_on: Option<Day>,
    sent_by: Option<String>,
    signal_id: Option<Uuid>,
    withdrawn_at: Option<i64>,
    withdrawal: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct FileRow {
    kind: String,
    pdf: Option<Vec<u8>>,
}

#[derive(FromQueryResult)]
struct TemplateRow {
    version: i32,
    body: String,
}

#[derive(FromQueryResult)]
struct ContactRow {
    name: String,
    phone: Option<String>,
    email: String,
}

fn contact(row: ContactRow) -> IndexContact {
    IndexContact {
        name: row.name,
        phone: row.phone,
        email: row.email,
    }
}

fn kind_of(code: &str) -> Result<LetterKind, StoreError> {
    LetterKind::parse(code).map_err(|_| StoreError::Unreadable("case_letter.kind"))
}

impl Logged<'_> {
    /// Puts a letter away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_letter(&self, case: CaseId, letter: NewLetter) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_letter (id, case_id, employee_id, kind, template_version, made_at, pdf,
                signal_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                letter.id.0.into(),
                case.0.into(),
                letter.by.0.into(),
                letter.kind.code().into(),
                letter.template.into(),
                letter.at.into(),
                letter.pdf.into_bytes().into(),
                letter.signal.map(|signal| signal.0).into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// The letters of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn letters(&self, case: CaseId) -> Result<Vec<KeptLetter>, StoreError> {
        self.of_case(case)?;
        let sql =
            "SELECT l.id, l.kind, l.made_at, e.name AS by_name, l.sent_on, l.sent_by, l.signal_id,
                     l.withdrawn_at, l.withdrawal
                   FROM case_letter l JOIN employee e ON e.id = l.employee_id
                   WHERE l.case_id = $1 ORDER BY l.made_at DESC, l.id";
        let rows: Vec<LetterRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let letter = |row: LetterRow| {
            let by = row.sent_by.as_deref().map(SentBy::parse).transpose();
            let by = by.map_err(|_| StoreError::Unreadable("case_letter.sent_by"))?;
            Ok(KeptLetter {
                id: LetterId(row.id),
                kind: kind_of(&row.kind)?,
                at: row.made_at,
                by: row.by_name,
                sent: row.sent_on.zip(by),
                signal: row.signal_id.map(SignalId),
                withdrawn: match row.withdrawn_at {
                    Some(at) => Some((at, super::sealed(row.withdrawal)?)),
                    None => None,
                },
            })
        };
        rows.into_iter().map(letter).collect()
    }

    /// The file of one letter.
    ///
    /// # Errors
    /// `NotFound` when the case has no such letter, or its file is gone.
    pub async fn letter_file(
        &self,
        case: CaseId,
        id: LetterId,
    ) -> Result<(LetterKind, Sealed), StoreError> {
        self.of_case(case)?;
        let sql = "SELECT kind, pdf FROM case_letter WHERE id = $1 AND case_id = $2";
        let row: Option<FileRow> =
            one(self.connection(), sql, [id.0.into(), case.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        let pdf = super::sealed(row.pdf)?.ok_or(StoreError::NotFound)?;
        Ok((kind_of(&row.kind)?, pdf))
    }

    /// Writes down how a letter went out.
    ///
    /// # Errors
    /// `Stale` when it was written down before, or the letter was withdrawn.
    pub async fn set_sent(
        &self,
        case: CaseId,
        id: LetterId,
        (on, by): (Day, SentBy),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_letter SET sent_on = $1, sent_by = $2 WHERE id = $3 AND case_id = $4
             AND sent_on IS NULL AND withdrawn_at IS NULL",
            [on.into(), by.code().into(), id.0.into(), case.0.into()],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Writes down that a letter was made by mistake, and why.
    ///
    /// # Errors
    /// `Stale` when it went out, or was withdrawn before.
    pub async fn withdraw_letter(
        &self,
        case: CaseId,
        id: LetterId,
        (at, why): (Instant, Sealed),
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let touched = run(
            self.connection(),
            "UPDATE case_letter SET withdrawn_at = $1, withdrawal = $2
             WHERE id = $3 AND case_id = $4 AND sent_on IS NULL AND withdrawn_at IS NULL",
            [
                at.into(),
                why.into_bytes().into(),
                id.0.into(),
                case.0.into(),
            ],
        )
        .await?;
        match touched {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}

impl Tx {
    /// The newest text for a kind of letter; none while nobody wrote one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn letter_template<D: Deed>(
        &self,
        _: &Permit<D>,
        kind: LetterKind,
    ) -> Result<Option<KeptTemplate>, StoreError> {
        let sql = "SELECT version, body FROM case_letter_template
                   WHERE kind = $1 ORDER BY version DESC LIMIT 1";
        let row: Option<TemplateRow> = one(&self.inner, sql, [kind.code().into()]).await?;
        Ok(row.map(|row| KeptTemplate {
            version: row.version,
            body: row.body,
        }))
    }

    /// Adds a text after the version that was shown; those before it stay as they were.
    ///
    /// # Errors
    /// `Stale` when there is a newer one.
    pub async fn add_letter_template(
        &self,
        permit: &Permit<KeepCaseRules>,
        (kind, shown): (LetterKind, i32),
        body: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let newest = self.letter_template(permit, kind).await?;
        if newest.map_or(0, |newest| newest.version) != shown {
            return Err(StoreError::Stale);
        }
        // Who came in between has this version: then nothing is added.
        let added = run(
            &self.inner,
            "INSERT INTO case_letter_template (kind, version, made_at, body)
             VALUES ($1, $2, $3, $4) ON CONFLICT (kind, version) DO NOTHING",
            [
                kind.code().into(),
                (shown + 1).into(),
                at.into(),
                body.into(),
            ],
        )
        .await?;
        match added {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Who writes, and how that is somebody who is reached.
    ///
    /// # Errors
    /// `NotFound` for the operator, who is no employee.
    pub async fn letter_writer<D: Deed>(
        &self,
        permit: &Permit<D>,
    ) -> Result<IndexContact, StoreError> {
        let id = permit.actor().ok_or(StoreError::NotFound)?;
        let sql = "SELECT name, phone, email FROM employee WHERE id = $1";
        let row: Option<ContactRow> = one(&self.inner, sql, [id.0.into()]).await?;
        Ok(contact(row.ok_or(StoreError::NotFound)?))
    }

    /// Whom an index is told to reach about a case: who follows it; none while nobody does.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn index_contact<D: Deed>(
        &self,
        _: &Permit<D>,
        case: CaseId,
    ) -> Result<Option<IndexContact>, StoreError> {
        let sql = "SELECT e.name, e.phone, e.email FROM case_file f
                   JOIN employee e ON e.id = f.worker_id WHERE f.id = $1";
        let row: Option<ContactRow> = one(&self.inner, sql, [case.0.into()]).await?;
        Ok(row.map(contact))
    }
}
