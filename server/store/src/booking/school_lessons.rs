use crate::lessons::small;
use crate::tables::all;
use crate::{Store, StoreError};
use domain::ids::{GroupId, LessonId, LessonTypeId, OrganisationId, RequestId};
use domain::lesson::{Proposal, State};
use domain::permission::{BookLessons, Permit};
use domain::time::{Day, Instant, Minute};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A lesson as its own school sees it: no name of anybody, nothing of what planners wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolLesson {
    /// Which.
    pub lesson: LessonId,
    /// Its request.
    pub request: RequestId,
    /// Lessons of a visit go together.
    pub visit: u16,
    /// The lesson type.
    pub lesson_type: LessonTypeId,
    /// Its name.
    pub lesson_type_name: String,
    /// The group.
    pub group: GroupId,
    /// Its name.
    pub group_name: String,
    /// Where it stands.
    pub state: State,
    /// Day and start in wall time; none while it is still to plan.
    pub at: Option<(Day, Minute)>,
    /// Length.
    pub minutes: u16,
    /// Grows with each change.
    pub version: i32,
    /// Whether the school booked it by itself.
    pub by_school: bool,
    /// Until when it is held; none when the school is done with it.
    pub held_until: Option<Instant>,
    /// Whether it is held because the school waited for it, and it still has to answer.
    pub offered: bool,
    /// What a planner asked the school about it.
    pub proposal: Option<Proposal>,
    /// Day and start as educators see it; none when they do not.
    pub published_at: Option<(Day, Minute)>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    request_id: Uuid,
    visit: i32,
    lesson_type_id: Uuid,
    lesson_type: String,
    group_id: Uuid,
    group_name: String,
    state: String,
    day: Option<Day>,
    start_minute: Option<i32>,
    minutes: i32,
    version: i32,
    origin: String,
    held_until: Option<i64>,
    offered: bool,
    answer_by: Option<Day>,
    refused: Option<String>,
    published_day: Option<Day>,
    published_start: Option<i32>,
}

fn at(day: Option<Day>, start: Option<i32>) -> Result<Option<(Day, Minute)>, StoreError> {
    day.zip(start)
        .map(|(day, start)| Ok((day, Minute(small(start)?))))
        .transpose()
}

impl Store {
    /// The groups of a school that have a lesson of this type, given, planned, asked or held; what
    /// was cancelled does not count.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn groups_with(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
        lesson_type: LessonTypeId,
    ) -> Result<Vec<GroupId>, StoreError> {
        #[derive(FromQueryResult)]
        struct GroupRow {
            group_id: Uuid,
        }
        let sql = "SELECT DISTINCT l.group_id FROM lesson l JOIN request r ON r.id = l.request_id
            WHERE l.organisation_id = $1 AND l.lesson_type_id = $2 AND l.state <> 'cancelled'
              AND r.held_until IS NULL";
        let rows: Vec<GroupRow> =
            all(&self.db, sql, [school.0.into(), lesson_type.0.into()]).await?;
        Ok(rows.into_iter().map(|row| GroupId(row.group_id)).collect())
    }

    /// The lessons of a school from a day on and all that are still to plan, by day and start; those
    /// without a day last.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn school_lessons(
        &self,
        _: &Permit<BookLessons>,
        school: OrganisationId,
        from: Day,
    ) -> Result<Vec<SchoolLesson>, StoreError> {
        let sql = "SELECT l.id, l.request_id, l.visit, l.lesson_type_id, t.name AS lesson_type,
                l.group_id, g.name AS group_name, l.state, l.day, l.start_minute, l.minutes,
                l.version, r.origin, r.held_until, (w.id IS NOT NULL) AS offered,
                l.answer_by, l.refused, p.day AS published_day,
                p.start_minute AS published_start
            FROM lesson l JOIN request r ON r.id = l.request_id
            JOIN lesson_type t ON t.id = l.lesson_type_id
            JOIN school_group g ON g.id = l.group_id
            LEFT JOIN waiting w ON w.request_id = r.id AND w.state = 'offered'
            LEFT JOIN published_lesson p ON p.lesson_id = l.id AND p.state <> 'cancelled'
            WHERE l.organisation_id = $1 AND (l.day IS NULL OR l.day >= $2)
            ORDER BY CASE WHEN l.day IS NULL THEN 1 ELSE 0 END, l.day, l.start_minute, l.id";
        let rows: Vec<Row> = all(&self.db, sql, [school.0.into(), from.into()]).await?;
        rows.into_iter()
            .map(|row| {
                Ok(SchoolLesson {
                    lesson: LessonId(row.id),
                    request: RequestId(row.request_id),
                    visit: small(row.visit)?,
                    lesson_type: LessonTypeId(row.lesson_type_id),
                    lesson_type_name: row.lesson_type,
                    group: GroupId(row.group_id),
                    group_name: row.group_name,
                    state: State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?,
                    at: at(row.day, row.start_minute)?,
                    minutes: small(row.minutes)?,
                    version: row.version,
                    by_school: row.origin == "school",
                    held_until: row.held_until,
                    offered: row.offered,
                    proposal: row.answer_by.map(|answer_by| Proposal {
                        answer_by,
                        refused: row.refused,
                    }),
                    published_at: at(row.published_day, row.published_start)?,
                })
            })
            .collect()
    }
}
