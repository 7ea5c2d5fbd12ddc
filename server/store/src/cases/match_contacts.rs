//! Talks with the other professionals of matches.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, run};
use domain::ids::{CaseId, EmployeeId, MatchContactId, MatchId};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// A talk with the other professional, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedMatchContact {
    /// Which.
    pub id: MatchContactId,
    /// About which match.
    pub of: MatchId,
    /// Who wrote it, by name.
    pub by: String,
    /// When they spoke.
    pub on: Day,
    /// With whom, and what was agreed.
    pub words: Option<Sealed>,
}

#[derive(FromQueryResult)]
struct ContactRow {
    id: Uuid,
    match_id: Uuid,
    by_name: String,
    spoken_on: Day,
    words: Option<Vec<u8>>,
}

impl Logged<'_> {
    /// The talks about matches of a case, newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn match_contacts(
        &self,
        case: CaseId,
    ) -> Result<Vec<SealedMatchContact>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT c.id, c.match_id, e.name AS by_name, c.spoken_on, c.words
             FROM case_match_contact c JOIN employee e ON e.id = c.employee_id
             WHERE c.case_id = $1 ORDER BY c.made_at DESC, c.id DESC";
        let rows: Vec<ContactRow> = all(self.connection(), sql, [case.0.into()]).await?;
        let contact = |row: ContactRow| {
            Ok(SealedMatchContact {
                id: MatchContactId(row.id),
                of: MatchId(row.match_id),
                by: row.by_name,
                on: row.spoken_on,
                words: sealed(row.words)?,
            })
        };
        rows.into_iter().map(contact).collect()
    }

    /// Writes down a talk; none is ever changed.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_match_contact(
        &self,
        case: CaseId,
        (id, of, on): (MatchContactId, MatchId, Day),
        (by, at): (EmployeeId, Instant),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_match_contact
                (id, match_id, case_id, employee_id, made_at, spoken_on, words)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                id.0.into(),
                of.0.into(),
                case.0.into(),
                by.0.into(),
                at.into(),
                on.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }
}
