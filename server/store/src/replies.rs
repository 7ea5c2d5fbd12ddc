//! Answers to invitations, without addresses: who answered is kept as a digest.

use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::ids::LessonId;
use domain::lesson::{LessonReply, ReplyAnswer};
use domain::permission::{Deed, Permit};
use domain::time::Instant;
use sea_orm::FromQueryResult;

/// Most answers that are kept of one lesson.
const MOST: i64 = 10;

/// An answer to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReply {
    /// To which lesson.
    pub lesson: LessonId,
    /// Digest of the address that answered.
    pub answered_by: String,
    /// Whether that is the address that was invited.
    pub invited: bool,
    /// The answer.
    pub answer: ReplyAnswer,
    /// Which invitation was answered; none when it is not said.
    pub sequence: Option<u32>,
    /// When it was given, by the clock of who gave it.
    pub answered_at: Instant,
    /// When it came.
    pub received_at: Instant,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// It counts now.
    Yes,
    /// A later one of the same person is known.
    Older,
    /// There are as many as are kept.
    TooMany,
}

#[derive(FromQueryResult)]
struct Row {
    answer: String,
    answered_at: i64,
    invited: bool,
    sequence: Option<i32>,
    told: Option<i32>,
}

impl Store {
    /// The answers to the invitation for a lesson, the latest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn replies_to<D: Deed>(
        &self,
        _: &Permit<D>,
        lesson: LessonId,
    ) -> Result<Vec<LessonReply>, StoreError> {
        let sql = "SELECT r.answer, r.answered_at, r.invited, r.sequence, t.sequence AS told
            FROM reply r LEFT JOIN told_lesson t ON t.lesson_id = r.lesson_id
            WHERE r.lesson_id = $1 ORDER BY r.answered_at DESC, r.answered_by";
        let rows: Vec<Row> = all(&self.db, sql, [lesson.0.into()]).await?;
        rows.into_iter()
            .map(|row| {
                let answer = ReplyAnswer::parse(&row.answer);
                let outdated = row.sequence.zip(row.told);
                Ok(LessonReply {
                    answer: answer.map_err(|_| StoreError::Unreadable("answer"))?,
                    at: row.answered_at,
                    invited: row.invited,
                    outdated: outdated.is_some_and(|(of, now)| of < now),
                })
            })
            .collect()
    }
}

impl Tx {
    /// Keeps an answer in the place of an earlier one of the same person.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_reply<D: Deed>(
        &self,
        _: &Permit<D>,
        reply: &NewReply,
    ) -> Result<Kept, StoreError> {
        #[derive(FromQueryResult)]
        struct Before {
            answered_at: Option<i64>,
            others: i64,
        }
        let sql = "SELECT MAX(CASE WHEN answered_by = $2 THEN answered_at END) AS answered_at,
                COUNT(*) AS others FROM reply WHERE lesson_id = $1";
        let key = [reply.lesson.0.into(), reply.answered_by.clone().into()];
        let before: Option<Before> = one(&self.inner, sql, key).await?;
        let (known, others) = before.map_or((None, 0), |row| (row.answered_at, row.others));
        match known {
            Some(at) if at > reply.answered_at => return Ok(Kept::Older),
            None if others >= MOST => return Ok(Kept::TooMany),
            _ => {}
        }
        let sql =
            "INSERT INTO reply (lesson_id, answered_by, invited, answer, sequence, answered_at,
                received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (lesson_id, answered_by) DO UPDATE SET invited = excluded.invited,
                answer = excluded.answer, sequence = excluded.sequence,
                answered_at = excluded.answered_at, received_at = excluded.received_at";
        let sequence = reply.sequence.and_then(|number| i32::try_from(number).ok());
        let values = [
            reply.lesson.0.into(),
            reply.answered_by.clone().into(),
            reply.invited.into(),
            reply.answer.code().into(),
            sequence.into(),
            reply.answered_at.into(),
            reply.received_at.into(),
        ];
        run(&self.inner, sql, values).await?;
        Ok(Kept::Yes)
    }
}
