use crate::StoreError;
use crate::tables::{Pack, ids_beside, packed, packed_row, read_ids};
use domain::board::PublishedLesson;
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::State;
use domain::time::{Day, Minute, Week};
use sea_orm::{ConnectionTrait, Value};
use uuid::Uuid;

packed_row! {
    /// A lesson as somebody sees it, or as it stands.
    pub(super) struct SeenRow {
        lesson_id: Uuid,
        state: String,
        day: Day,
        start_minute: i32,
        #[serde(deserialize_with = "read_ids")]
        educators: Vec<Uuid>,
    }
}

impl SeenRow {
    pub(super) fn read_all(rows: Vec<Self>) -> Result<Vec<PublishedLesson>, StoreError> {
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
}

/// What educators see of the week whose Monday is `$1`, as a query of [`SeenRow`]; a row that was
/// withdrawn stays as cancelled and is left out.
pub(super) fn published(ask: &Pack) -> String {
    let from = "published_educator e WHERE e.lesson_id = p.lesson_id";
    let educators = ids_beside(ask.backend(), "e.employee_id", from, "e.place");
    format!(
        "SELECT p.lesson_id, p.state, p.day, p.start_minute, {educators} AS educators
         FROM published_lesson p WHERE p.monday = $1 AND p.state <> 'cancelled'
         ORDER BY p.day, p.start_minute, p.lesson_id"
    )
}

/// What educators see of a week.
pub(crate) async fn published_lessons(
    db: &impl ConnectionTrait,
    week: Week,
) -> Result<Vec<PublishedLesson>, StoreError> {
    let sql = published(&Pack::new(db));
    SeenRow::read_all(packed(db, &sql, [week.monday().into()]).await?)
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
    let backend = db.get_database_backend();
    let educators = ids_beside(backend, "e.employee_id", from, "e.place");
    let sql = format!(
        "SELECT l.id AS lesson_id, l.state, l.day, l.start_minute, {educators} AS educators
         FROM lesson l {of_area}
         WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled' AND {condition}"
    );
    let days = vec![week.monday().into(), week.sunday().into()];
    SeenRow::read_all(packed(db, &sql, [days, values].concat()).await?)
}
