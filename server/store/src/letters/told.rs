use crate::lessons::small;
use crate::tables::{all, placeholders, told_lesson};
use crate::{StoreError, Tx};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::State;
use domain::permission::{Deed, Permit};
use domain::time::{Day, Instant, Minute};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A lesson as its school was last told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which.
    pub lesson: LessonId,
    /// Where it stood.
    pub state: State,
    /// Its day.
    pub day: Day,
    /// Its start, wall time.
    pub start: Minute,
    /// Its length in minutes.
    pub minutes: u16,
    /// Who gives it; the first leads.
    pub educators: Vec<EmployeeId>,
    /// How often its invitation changed (RFC 5545, section 3.8.7.4).
    pub sequence: u32,
    /// Whether it was ever meant for the school's calendar.
    pub invited: bool,
    /// By when the school is asked to agree to it; none when it was not asked.
    pub answer_by: Option<Day>,
}

#[derive(FromQueryResult)]
struct Row {
    lesson_id: Uuid,
    state: String,
    day: Day,
    start_minute: i32,
    minutes: i32,
    educators: Option<String>,
    sequence: i32,
    invited: bool,
    answer_by: Option<Day>,
}

#[derive(FromQueryResult)]
struct EducatorRow {
    lesson_id: Uuid,
    employee_id: Uuid,
}

/// What a school was told by mail; else what was last published, for everybody.
const TOLD: &str =
    "SELECT lesson_id, state, day, start_minute, minutes, educators, sequence, invited,
        answer_by
    FROM told_lesson WHERE lesson_id IN ({list})
    UNION ALL
    SELECT p.lesson_id, p.state, p.day, p.start_minute, l.minutes, NULL AS educators, p.sequence,
        (1 = 1) AS invited, NULL AS answer_by
    FROM published_lesson p JOIN lesson l ON l.id = p.lesson_id
    WHERE p.lesson_id IN ({list})
      AND NOT EXISTS (SELECT 1 FROM told_lesson t WHERE t.lesson_id = p.lesson_id)";

impl Tx {
    /// What was last told of these lessons; those of which nothing was told are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn told<D: Deed>(
        &self,
        _: &Permit<D>,
        lessons: &[LessonId],
    ) -> Result<BTreeMap<LessonId, Told>, StoreError> {
        let mut told = BTreeMap::new();
        for chunk in lessons.chunks(500) {
            let list = placeholders(1, chunk.len());
            let values = || chunk.iter().map(|id| Value::from(id.0));
            let sql = TOLD.replace("{list}", &list);
            let mut published: BTreeMap<Uuid, Vec<EmployeeId>> = BTreeMap::new();
            let educators = format!(
                "SELECT lesson_id, employee_id FROM published_educator
                 WHERE lesson_id IN ({list}) ORDER BY place"
            );
            for row in all::<EducatorRow>(&self.inner, &educators, values()).await? {
                let of = published.entry(row.lesson_id).or_default();
                of.push(EmployeeId(row.employee_id));
            }
            for row in all::<Row>(&self.inner, &sql, values()).await? {
                let educators = match &row.educators {
                    Some(json) => serde_json::from_str(json)
                        .map_err(|_| StoreError::Unreadable("educators that were told"))?,
                    None => published.remove(&row.lesson_id).unwrap_or_default(),
                };
                let one = Told {
                    lesson: LessonId(row.lesson_id),
                    state: State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?,
                    day: row.day,
                    start: Minute(small(row.start_minute)?),
                    minutes: small(row.minutes)?,
                    educators,
                    sequence: u32::try_from(row.sequence).unwrap_or(0),
                    invited: row.invited,
                    answer_by: row.answer_by,
                };
                told.insert(one.lesson, one);
            }
        }
        Ok(told)
    }

    /// Keeps what schools are told now.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_told<D: Deed>(
        &self,
        _: &Permit<D>,
        told: &[Told],
        now: Instant,
    ) -> Result<(), StoreError> {
        use told_lesson::Column;
        let mut rows = Vec::with_capacity(told.len());
        for one in told {
            let educators = serde_json::to_string(&one.educators)
                .map_err(|_| StoreError::Unreadable("educators that were told"))?;
            rows.push(told_lesson::ActiveModel {
                lesson_id: Set(one.lesson.0),
                state: Set(one.state.code().to_owned()),
                day: Set(one.day),
                start_minute: Set(one.start.0.into()),
                minutes: Set(one.minutes.into()),
                educators: Set(educators),
                sequence: Set(i32::try_from(one.sequence).unwrap_or(i32::MAX)),
                invited: Set(one.invited),
                answer_by: Set(one.answer_by),
                told_at: Set(now),
            });
        }
        let again = OnConflict::column(Column::LessonId)
            .update_columns([
                Column::State,
                Column::Day,
                Column::StartMinute,
                Column::Minutes,
                Column::Educators,
                Column::Sequence,
                Column::Invited,
                Column::AnswerBy,
                Column::ToldAt,
            ])
            .to_owned();
        for chunk in rows.chunks(200) {
            told_lesson::Entity::insert_many(chunk.to_vec())
                .on_conflict(again.clone())
                .exec_without_returning(&self.inner)
                .await?;
        }
        Ok(())
    }
}
