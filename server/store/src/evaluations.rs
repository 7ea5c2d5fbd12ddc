//! What schools answered after a lesson, and by which link.
//!
//! [`Store::evaluation_link`] comes before there is an actor: the token is all the permission there
//! is.

use crate::lessons::small;
use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::booking::{Evaluation, Score};
use domain::ids::{LessonId, LessonTypeId, OrganisationId};
use domain::permission::{BookLessons, Deed, Permit, ReadCatalogue};
use domain::time::{Day, Instant, Minute};
use sea_orm::FromQueryResult;
use std::fmt;
use uuid::Uuid;

/// What a link asks about.
#[derive(Clone, PartialEq, Eq)]
pub struct EvaluationLink {
    /// Which lesson.
    pub lesson: LessonId,
    /// Of which type.
    pub lesson_type: LessonTypeId,
    /// Name of the type.
    pub lesson_type_name: String,
    /// Of which school.
    pub organisation: OrganisationId,
    /// Name of the group.
    pub group: String,
    /// Its day and start.
    pub at: Option<(Day, Minute)>,
    /// Until when it can be answered.
    pub expires_at: Instant,
    /// Whether it was answered.
    pub answered: bool,
}

/// Only which lesson: the rest is about a school, and this may end up in a log.
impl fmt::Debug for EvaluationLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EvaluationLink({})", self.lesson)
    }
}

#[derive(FromQueryResult)]
struct LinkRow {
    id: Uuid,
    lesson_type_id: Uuid,
    lesson_type: String,
    organisation_id: Uuid,
    school_group: String,
    day: Option<Day>,
    start_minute: Option<i32>,
    expires_at: i64,
    answered_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct Row {
    lesson_type_id: Uuid,
    first_score: i32,
    second_score: i32,
    third_score: i32,
    fourth_score: i32,
    remark: String,
}

impl Row {
    fn read(self) -> Result<(LessonTypeId, Evaluation), StoreError> {
        let score = |points: i32| {
            let points = u8::try_from(points).unwrap_or(0);
            Score::of(points).map_err(|_| StoreError::Unreadable("score"))
        };
        let evaluation = Evaluation {
            scores: [
                score(self.first_score)?,
                score(self.second_score)?,
                score(self.third_score)?,
                score(self.fourth_score)?,
            ],
            remark: self.remark,
        };
        Ok((LessonTypeId(self.lesson_type_id), evaluation))
    }
}

const EVALUATIONS: &str = "SELECT lesson_type_id, first_score, second_score, third_score,
    fourth_score, remark FROM evaluation";

impl Store {
    /// What the digest of a token asks about; none for one that nobody gave out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn evaluation_link(
        &self,
        token_hash: &str,
    ) -> Result<Option<EvaluationLink>, StoreError> {
        let sql = "SELECT l.id, l.lesson_type_id, t.name AS lesson_type, l.organisation_id,
                g.name AS school_group, l.day, l.start_minute, v.expires_at, e.answered_at
            FROM evaluation_link v JOIN lesson l ON l.id = v.lesson_id
            JOIN lesson_type t ON t.id = l.lesson_type_id
            JOIN school_group g ON g.id = l.group_id
            LEFT JOIN evaluation e ON e.lesson_id = l.id
            WHERE v.token_hash = $1";
        let row: Option<LinkRow> = one(&self.db, sql, [token_hash.into()]).await?;
        row.map(|row| {
            let start = row.start_minute.map(small).transpose()?;
            Ok(EvaluationLink {
                lesson: LessonId(row.id),
                lesson_type: LessonTypeId(row.lesson_type_id),
                lesson_type_name: row.lesson_type,
                organisation: OrganisationId(row.organisation_id),
                group: row.school_group,
                at: row.day.zip(start.map(Minute)),
                expires_at: row.expires_at,
                answered: row.answered_at.is_some(),
            })
        })
        .transpose()
    }

    /// What the school answered about a lesson; none when it did not.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn evaluation_of<D: Deed>(
        &self,
        _: &Permit<D>,
        lesson: LessonId,
    ) -> Result<Option<Evaluation>, StoreError> {
        let sql = format!("{EVALUATIONS} WHERE lesson_id = $1");
        let row: Option<Row> = one(&self.db, &sql, [lesson.0.into()]).await?;
        row.map(|row| Ok(row.read()?.1)).transpose()
    }

    /// All answers, each with its lesson type.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn evaluations(
        &self,
        _: &Permit<ReadCatalogue>,
    ) -> Result<Vec<(LessonTypeId, Evaluation)>, StoreError> {
        let rows: Vec<Row> = all(&self.db, EVALUATIONS, []).await?;
        rows.into_iter().map(Row::read).collect()
    }
}

impl Tx {
    /// Keeps an answer; false when the lesson was answered before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_evaluation(
        &self,
        _: &Permit<BookLessons>,
        link: &EvaluationLink,
        evaluation: &Evaluation,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let [first, second, third, fourth] = evaluation.scores.map(|one| i32::from(one.points()));
        let sql = "INSERT INTO evaluation (lesson_id, lesson_type_id, answered_at, first_score,
                second_score, third_score, fourth_score, remark)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (lesson_id) DO NOTHING";
        let values = [
            link.lesson.0.into(),
            link.lesson_type.0.into(),
            now.into(),
            first.into(),
            second.into(),
            third.into(),
            fourth.into(),
            evaluation.remark.clone().into(),
        ];
        Ok(run(&self.inner, sql, values).await? == 1)
    }
}
