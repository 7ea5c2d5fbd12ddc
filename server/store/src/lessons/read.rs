use super::{Cancellation, LessonRecord};
use crate::tables::{all, placeholders};
use crate::{Store, StoreError, Tx};
use domain::ids::{AreaId, EmployeeId, GroupId, LessonId, LessonTypeId, OrganisationId, RequestId};
use domain::lesson::{CancelledBy, Lesson, Outcome, Proposal, Slot, State};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Minute};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    request_id: Uuid,
    organisation_id: Uuid,
    lesson_type_id: Uuid,
    group_id: Uuid,
    visit: i32,
    visit_order: i32,
    minutes: i32,
    setup_minutes: i32,
    state: String,
    day: Option<Day>,
    start_minute: Option<i32>,
    overruled: Option<String>,
    cancelled_by: Option<String>,
    cancel_reason: Option<String>,
    cancelled_at: Option<i64>,
    pupils_present: Option<i32>,
    outcome_remark: Option<String>,
    answer_by: Option<Day>,
    refused: Option<String>,
    version: i32,
    area_id: Uuid,
}

#[derive(FromQueryResult)]
struct EducatorRow {
    lesson_id: Uuid,
    employee_id: Uuid,
}

const COLUMNS: &str =
    "l.id, l.request_id, l.organisation_id, l.lesson_type_id, l.group_id, l.visit,
    l.visit_order, l.minutes, l.setup_minutes, l.state, l.day, l.start_minute, l.overruled,
    l.cancelled_by, l.cancel_reason, l.cancelled_at, l.pupils_present, l.outcome_remark, l.answer_by,
    l.refused, l.version, m.area_id";

const JOINS: &str = "FROM lesson l JOIN organisation o ON o.id = l.organisation_id
    JOIN municipality m ON m.code = o.municipality_code";

/// A number from the database as a small one; the schema's writers keep it in range.
pub(crate) fn small<T: TryFrom<i32>>(number: i32) -> Result<T, StoreError> {
    T::try_from(number).map_err(|_| StoreError::Unreadable("number"))
}

async fn read(
    db: &impl ConnectionTrait,
    condition: &str,
    values: Vec<Value>,
) -> Result<Vec<LessonRecord>, StoreError> {
    let sql =
        format!("SELECT {COLUMNS} {JOINS} WHERE {condition} ORDER BY l.visit, l.visit_order, l.id");
    let rows: Vec<Row> = all(db, &sql, values.clone()).await?;
    let sql = format!(
        "SELECT e.lesson_id, e.employee_id FROM lesson_educator e JOIN lesson l ON l.id = e.lesson_id
         WHERE {condition} ORDER BY e.place"
    );
    let mut educators: BTreeMap<Uuid, Vec<EmployeeId>> = BTreeMap::new();
    for row in all::<EducatorRow>(db, &sql, values).await? {
        educators
            .entry(row.lesson_id)
            .or_default()
            .push(EmployeeId(row.employee_id));
    }
    rows.into_iter()
        .map(|row| {
            let educators = educators.remove(&row.id).unwrap_or_default();
            record(row, educators)
        })
        .collect()
}

fn record(row: Row, educators: Vec<EmployeeId>) -> Result<LessonRecord, StoreError> {
    let slot = match (row.day, row.start_minute) {
        (Some(day), Some(start)) => Some(Slot {
            day,
            start: Minute(small(start)?),
            educators,
        }),
        _ => None,
    };
    let cancelled = match (row.cancelled_by, row.cancel_reason, row.cancelled_at) {
        (Some(by), Some(reason), Some(at)) => Some(Cancellation {
            by: CancelledBy::parse(&by).map_err(|_| StoreError::Unreadable("cancelled by"))?,
            reason,
            at,
        }),
        _ => None,
    };
    let outcome = match row.outcome_remark {
        Some(remark) => Some(Outcome {
            pupils_present: row.pupils_present.map(small).transpose()?,
            remark,
        }),
        None => None,
    };
    Ok(LessonRecord {
        lesson: Lesson {
            id: LessonId(row.id),
            request: RequestId(row.request_id),
            organisation: OrganisationId(row.organisation_id),
            group: GroupId(row.group_id),
            visit: small(row.visit)?,
            order: small(row.visit_order)?,
            minutes: small(row.minutes)?,
            setup_minutes: small(row.setup_minutes)?,
            state: State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?,
            slot,
            version: row.version,
        },
        lesson_type: LessonTypeId(row.lesson_type_id),
        area: AreaId(row.area_id),
        overruled: row.overruled,
        cancelled,
        outcome,
        proposal: row.answer_by.map(|answer_by| Proposal {
            answer_by,
            refused: row.refused,
        }),
    })
}

impl Tx {
    /// Lessons to be changed, in the order of their visit.
    ///
    /// # Errors
    /// `NotFound` when one of them does not exist.
    pub async fn lessons<D: Deed>(
        &self,
        _: &Permit<D>,
        ids: &[LessonId],
    ) -> Result<Vec<LessonRecord>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let condition = format!("l.id IN ({})", placeholders(1, ids.len()));
        let values = ids.iter().map(|id| id.0.into()).collect();
        let found = read(&self.inner, &condition, values).await?;
        if found.len() == ids.len() {
            Ok(found)
        } else {
            Err(StoreError::NotFound)
        }
    }

    /// All lessons of a request.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lessons_of_request<D: Deed>(
        &self,
        _: &Permit<D>,
        request: RequestId,
    ) -> Result<Vec<LessonRecord>, StoreError> {
        read(&self.inner, "l.request_id = $1", vec![request.0.into()]).await
    }
}

impl Store {
    /// One lesson.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn lesson<D: Deed>(
        &self,
        _: &Permit<D>,
        id: LessonId,
    ) -> Result<LessonRecord, StoreError> {
        let found = read(&self.db, "l.id = $1", vec![id.0.into()]).await?;
        found.into_iter().next().ok_or(StoreError::NotFound)
    }

    /// All lessons of a request.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lessons_of_request<D: Deed>(
        &self,
        _: &Permit<D>,
        request: RequestId,
    ) -> Result<Vec<LessonRecord>, StoreError> {
        read(&self.db, "l.request_id = $1", vec![request.0.into()]).await
    }
}
