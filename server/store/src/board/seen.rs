use crate::StoreError;
use crate::tables::{ids_beside, packed, read_ids};
use domain::board::PublishedLesson;
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::State;
use domain::time::{Day, Minute, Week};
use sea_orm::{ConnectionTrait, Value};
use serde::Deserialize;
use uuid::Uuid;

const COLUMNS: &[&str] = &["lesson_id", "state", "day", "start_minute", "educators"];

#[derive(Deserialize)]
struct Row {
    lesson_id: Uuid,
    state: String,
    day: Day,
    start_minute: i32,
    #[serde(deserialize_with = "read_ids")]
    educators: Vec<Uuid>,
}

/// What educators see of a week; a row that was withdrawn stays as cancelled and is left out.
pub(crate) async fn published(
    db: &impl ConnectionTrait,
    week: Week,
) -> Result<Vec<PublishedLesson>, StoreError> {
    let from = "published_educator e WHERE e.lesson_id = p.lesson_id";
    let educators = ids_beside(db, "e.employee_id", from, "e.place");
    let sql = format!(
        "SELECT p.lesson_id, p.state, p.day, p.start_minute, {educators} AS educators
         FROM published_lesson p WHERE p.monday = $1 AND p.state <> 'cancelled'
         ORDER BY p.day, p.start_minute, p.lesson_id"
    );
    read(db, &sql, [week.monday().into()]).await
}

/// The lessons of a week as they stand, those that are cancelled left out; `of_area` joins what the
/// condition asks, whose values follow on `$2`.
pub(super) async fn standing(
    db: &impl ConnectionTrait,
    week: Week,
    of_area: &str,
    (condition, values): (&str, Vec<Value>),
) -> Result<Vec<PublishedLesson>, StoreError> {
    let from = "lesson_educator e WHERE e.lesson_id = l.id";
    let educators = ids_beside(db, "e.employee_id", from, "e.place");
    let sql = format!(
        "SELECT l.id AS lesson_id, l.state, l.day, l.start_minute, {educators} AS educators
         FROM lesson l {of_area}
         WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled' AND {condition}"
    );
    let days = vec![week.monday().into(), week.sunday().into()];
    read(db, &sql, [days, values].concat()).await
}

async fn read(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<PublishedLesson>, StoreError> {
    let rows: Vec<Row> = packed(db, COLUMNS, sql, values).await?;
    rows.into_iter()
        .map(|row| {
            Ok(PublishedLesson {
                lesson: LessonId(row.lesson_id),
                state: State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?,
                day: row.day,
                start: Minute(crate::lessons::small(row.start_minute)?),
                educators: row.educators.into_iter().map(EmployeeId).collect(),
            })
        })
        .collect()
}
