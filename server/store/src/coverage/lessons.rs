use super::CoverageReading;
use crate::StoreError;
use crate::tables::{ids_beside, packed, packed_row, read_ids};
use domain::agreement::Choice;
use domain::coverage::fact::Recorded;
use domain::ids::{AgreementId, EmployeeId, GroupId, LessonId, LessonTypeId, OrganisationId};
use domain::lesson::{CancelledBy, State};
use domain::time::{Day, Instant, Minute};
use sea_orm::DatabaseBackend;
use uuid::Uuid;

packed_row! {
    struct Row {
        id: Uuid,
        day: Option<Day>,
        start_minute: Option<u16>,
        received_on: Day,
        state: String,
        minutes: u16,
        lesson_type_id: Uuid,
        organisation_id: Uuid,
        group_id: Uuid,
        pupils: u16,
        pupils_present: Option<u16>,
        cancelled_by: Option<String>,
        cancelled_at: Option<Instant>,
        chosen: u8,
        // Not named as an id: it may be NULL.
        charged_to: Option<String>,
        #[serde(deserialize_with = "read_ids")]
        educators: Vec<Uuid>,
    }
}

const UNREADABLE: StoreError = StoreError::Unreadable("lesson");

fn recorded(row: Row) -> Result<Recorded, StoreError> {
    let to = row.charged_to.filter(|text| !text.is_empty());
    let to = to.map(|id| id.parse::<AgreementId>().map_err(|_| UNREADABLE));
    let choice = match (row.chosen, to.transpose()?) {
        (0, _) => None,
        (_, Some(id)) => Some(Choice::To(id)),
        (_, None) => Some(Choice::Nothing),
    };
    let by = row.cancelled_by.as_deref().map(CancelledBy::parse);
    let by = by.transpose().map_err(|_| UNREADABLE)?;
    Ok(Recorded {
        lesson: LessonId(row.id),
        day: row.day,
        start: row.start_minute.map(Minute),
        received_on: row.received_on,
        state: State::parse(&row.state).map_err(|_| UNREADABLE)?,
        minutes: row.minutes,
        theme: LessonTypeId(row.lesson_type_id),
        school: OrganisationId(row.organisation_id),
        group: GroupId(row.group_id),
        pupils: row.pupils,
        pupils_present: row.pupils_present,
        cancelled: by.zip(row.cancelled_at),
        choice,
        educators: row.educators.into_iter().map(EmployeeId).collect(),
    })
}

impl CoverageReading {
    /// The lessons that belong to a period, both ends inclusive, in order of day and id: those with
    /// a day in it, and those without one that were asked for in it. One statement, whose time grows
    /// with the lessons of the period alone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lessons(&self, first: Day, last: Day) -> Result<Vec<Recorded>, StoreError> {
        let backend = self.backend();
        let charged_to = match backend {
            DatabaseBackend::Sqlite => "hex(c.agreement_id)",
            _ => "c.agreement_id::text",
        };
        let from = "lesson_educator e WHERE e.lesson_id = l.id";
        let educators = ids_beside(backend, "e.employee_id", from, "e.place");
        let columns = format!(
            "l.id, l.day, l.start_minute, r.received_on, l.state, l.minutes, l.lesson_type_id, l.organisation_id,
             l.group_id, g.pupils, l.pupils_present, l.cancelled_by, l.cancelled_at,
             CASE WHEN c.lesson_id IS NULL THEN 0 ELSE 1 END AS chosen,
             {charged_to} AS charged_to, {educators} AS educators"
        );
        let beside = "JOIN school_group g ON g.id = l.group_id
             LEFT JOIN lesson_charge c ON c.lesson_id = l.id";
        let sql = format!(
            "SELECT {columns} FROM lesson l JOIN request r ON r.id = l.request_id {beside}
             WHERE l.day BETWEEN $1 AND $2
             UNION ALL
             SELECT {columns} FROM request r JOIN lesson l ON l.request_id = r.id {beside}
             WHERE r.received_on BETWEEN $1 AND $2 AND l.day IS NULL"
        );
        let rows: Vec<Row> = packed(&self.inner, &sql, [first.into(), last.into()]).await?;
        let mut lessons =
            (rows.into_iter().map(recorded)).collect::<Result<Vec<_>, StoreError>>()?;
        lessons.sort_unstable_by_key(|one| (one.on(), one.lesson));
        Ok(lessons)
    }
}
