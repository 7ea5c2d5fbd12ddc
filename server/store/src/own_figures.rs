//! Of an educator's own published lessons what their figures need.

use crate::lessons::small;
use crate::tables::all;
use crate::{Store, StoreError};
use domain::ids::{EmployeeId, LessonId};
use domain::lesson::{OwnFact, State};
use domain::permission::{Permit, ReadLessons};
use domain::time::{Day, Minute};
use domain::travel::Point;
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    lesson_id: Uuid,
    state: String,
    day: Day,
    start_minute: i32,
    minutes: i32,
    organisation: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    lesson_type: String,
}

const LESSONS: &str = "SELECT p.lesson_id, p.state, p.day, p.start_minute, l.minutes,
        o.name AS organisation, COALESCE(o.latitude, d.latitude) AS latitude,
        COALESCE(o.longitude, d.longitude) AS longitude, t.name AS lesson_type
    FROM published_educator e
    JOIN published_lesson p ON p.lesson_id = e.lesson_id
    JOIN lesson l ON l.id = p.lesson_id
    JOIN organisation o ON o.id = l.organisation_id
    JOIN lesson_type t ON t.id = l.lesson_type_id
    LEFT JOIN postcode_point d ON d.district = CAST(substr(o.postcode, 1, 4) AS integer)
    WHERE e.employee_id = $1 AND p.day >= $2 AND p.day <= $3
    ORDER BY p.starts_at, p.lesson_id";

fn fact(row: Row) -> Result<OwnFact, StoreError> {
    let point = row.latitude.zip(row.longitude);
    Ok(OwnFact {
        lesson: LessonId(row.lesson_id),
        day: row.day,
        start: Minute(small(row.start_minute)?),
        minutes: small(row.minutes)?,
        state: State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?,
        organisation: row.organisation,
        point: point.map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        }),
        lesson_type: row.lesson_type,
    })
}

impl Store {
    /// The published lessons of an employee between two days, both inclusive, cancelled ones too, in
    /// order of time.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn own_figures(
        &self,
        _: &Permit<ReadLessons>,
        employee: EmployeeId,
        first: Day,
        last: Day,
    ) -> Result<Vec<OwnFact>, StoreError> {
        let values = [employee.0.into(), first.into(), last.into()];
        let rows: Vec<Row> = all(&self.db, LESSONS, values).await?;
        rows.into_iter().map(fact).collect()
    }
}
