//! Follow-ups that were agreed, and cases that begin again.

use super::log::Logged;
use super::sealed;
use crate::StoreError;
use crate::tables::{all, run};
use domain::cases::CaseState;
use domain::ids::{CaseId, FollowUpId};
use domain::time::{Day, Instant};
use sea_orm::FromQueryResult;
use uuid::Uuid;
use vault::Sealed;

/// A follow-up, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFollowUp {
    /// Which.
    pub id: FollowUpId,
    /// For when.
    pub due: Day,
    /// What was agreed.
    pub words: Option<Sealed>,
    /// When it was done.
    pub done: Option<Day>,
    /// What came of it.
    pub outcome: Option<Sealed>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    due_on: Day,
    words: Option<Vec<u8>>,
    done_on: Option<Day>,
    outcome: Option<Vec<u8>>,
}

impl Logged<'_> {
    /// The follow-ups of a case, the first to come first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn follow_ups(&self, case: CaseId) -> Result<Vec<SealedFollowUp>, StoreError> {
        self.of_case(case)?;
        let sql = "SELECT id, due_on, words, done_on, outcome FROM case_follow_up
                   WHERE case_id = $1 ORDER BY due_on, id";
        let rows: Vec<Row> = all(self.connection(), sql, [case.0.into()]).await?;
        let follow_up = |row: Row| {
            Ok(SealedFollowUp {
                id: FollowUpId(row.id),
                due: row.due_on,
                words: sealed(row.words)?,
                done: row.done_on,
                outcome: sealed(row.outcome)?,
            })
        };
        rows.into_iter().map(follow_up).collect()
    }

    /// Agrees a follow-up.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert_follow_up(
        &self,
        case: CaseId,
        id: FollowUpId,
        (due, at): (Day, Instant),
        words: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        run(
            self.connection(),
            "INSERT INTO case_follow_up (id, case_id, due_on, made_at, words)
             VALUES ($1, $2, $3, $4, $5)",
            [
                id.0.into(),
                case.0.into(),
                due.into(),
                at.into(),
                words.into_bytes().into(),
            ],
        )
        .await?;
        Ok(())
    }

    /// Writes down what came of a follow-up, once.
    ///
    /// # Errors
    /// `NotFound` when the case has no such follow-up that is still to be done; or when the database
    /// fails.
    pub async fn settle_follow_up(
        &self,
        case: CaseId,
        id: FollowUpId,
        done: Day,
        outcome: Sealed,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_follow_up SET done_on = $1, outcome = $2
                   WHERE id = $3 AND case_id = $4 AND done_on IS NULL";
        let values = [
            done.into(),
            outcome.into_bytes().into(),
            id.0.into(),
            case.0.into(),
        ];
        match run(self.connection(), sql, values).await? {
            0 => Err(StoreError::NotFound),
            _ => Ok(()),
        }
    }

    /// Lets a case that ended run again; why it ended is no more in it.
    ///
    /// # Errors
    /// `Stale` when it was changed since `version`; or when the database fails.
    pub async fn reopen_case(
        &self,
        case: CaseId,
        version: i32,
        state: CaseState,
    ) -> Result<(), StoreError> {
        self.of_case(case)?;
        let sql = "UPDATE case_file SET state = $1, ended_on = NULL, closed_at = NULL,
                    ending = NULL, referrer_told_on = NULL, version = version + 1
                   WHERE id = $2 AND version = $3";
        let values = [state.code().into(), case.0.into(), version.into()];
        match run(self.connection(), sql, values).await? {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}
