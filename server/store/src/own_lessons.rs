//! What an educator sees of their own lessons: the published ones, with what is needed on the spot.

use crate::lessons::small;
use crate::tables::{all, one};
use crate::{Store, StoreError};
use domain::ids::{EmployeeId, LessonId, OrganisationId};
use domain::lesson::{Outcome, State};
use domain::permission::{Permit, ReadLessons};
use domain::time::{Day, Instant, Minute};
use domain::travel::Point;
use sea_orm::FromQueryResult;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A published lesson with all that its educator needs there.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnLessonFact {
    /// Which lesson.
    pub lesson: LessonId,
    /// Its version, for recording it.
    pub version: i32,
    /// Its state, as published.
    pub state: State,
    /// Its day.
    pub day: Day,
    /// Its start, wall time.
    pub start: Minute,
    /// Its start.
    pub starts_at: Instant,
    /// Its length in minutes.
    pub minutes: u16,
    /// Minutes to set up before it.
    pub setup_minutes: u16,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// What to bring.
    pub materials: String,
    /// What the room needs.
    pub room_needs: String,
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// Street and house number, which may be empty.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Its own point, else that of its postcode's district.
    pub point: Option<Point>,
    /// Name of the group.
    pub group: String,
    /// Number of pupils.
    pub pupils: u16,
    /// Name of its teacher; may be empty.
    pub teacher: String,
    /// Name of the contact of the request.
    pub contact: Option<String>,
    /// Their telephone number, else that of the organisation.
    pub phone: Option<String>,
    /// What was recorded; none unless it is published as recorded.
    pub outcome: Option<Outcome>,
    /// Names of the others who give it.
    pub colleagues: Vec<String>,
}

#[derive(FromQueryResult)]
struct Row {
    lesson_id: Uuid,
    version: i32,
    state: String,
    day: Day,
    start_minute: i32,
    starts_at: i64,
    minutes: i32,
    setup_minutes: i32,
    lesson_type: String,
    materials: Option<String>,
    room_needs: Option<String>,
    organisation_id: Uuid,
    organisation: String,
    street: String,
    house_number: String,
    postcode: Option<String>,
    town: String,
    latitude: Option<f64>,
    longitude: Option<f64>,
    school_group: String,
    pupils: i32,
    teacher: String,
    contact: Option<String>,
    phone: Option<String>,
    pupils_present: Option<i32>,
    outcome_remark: Option<String>,
}

const LESSONS: &str = "SELECT p.lesson_id, l.version, p.state, p.day, p.start_minute, p.starts_at,
        l.minutes, l.setup_minutes, t.name AS lesson_type, v.materials, v.room_needs,
        o.id AS organisation_id, o.name AS organisation, o.street, o.house_number, o.postcode, o.town,
        COALESCE(o.latitude, d.latitude) AS latitude,
        COALESCE(o.longitude, d.longitude) AS longitude,
        g.name AS school_group, g.pupils, g.teacher, c.name AS contact,
        COALESCE(c.phone, o.phone) AS phone, l.pupils_present, l.outcome_remark
    FROM published_educator e
    JOIN published_lesson p ON p.lesson_id = e.lesson_id
    JOIN lesson l ON l.id = p.lesson_id
    JOIN request r ON r.id = l.request_id
    JOIN organisation o ON o.id = l.organisation_id
    JOIN school_group g ON g.id = l.group_id
    JOIN lesson_type t ON t.id = l.lesson_type_id
    LEFT JOIN lesson_type_version v ON v.lesson_type_id = t.id AND v.valid_from =
        (SELECT MAX(w.valid_from) FROM lesson_type_version w
         WHERE w.lesson_type_id = t.id AND w.valid_from <= p.day)
    LEFT JOIN contact c ON c.id = r.contact_id
    LEFT JOIN postcode_point d ON d.district = CAST(substr(o.postcode, 1, 4) AS integer)
    WHERE e.employee_id = $1 AND p.day >= $2 AND p.day <= $3
      AND p.state IN ('proposed', 'confirmed', 'given', 'not_shown_up')
    ORDER BY p.starts_at, p.lesson_id";

fn fact(row: Row, colleagues: Vec<String>) -> Result<OwnLessonFact, StoreError> {
    let joined = |a: String, b: String| format!("{a} {b}").trim().to_owned();
    let state = State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?;
    let recorded = matches!(state, State::Given | State::NotShownUp);
    let outcome = row.outcome_remark.filter(|_| recorded);
    Ok(OwnLessonFact {
        lesson: LessonId(row.lesson_id),
        version: row.version,
        state,
        day: row.day,
        start: Minute(small(row.start_minute)?),
        starts_at: row.starts_at,
        minutes: small(row.minutes)?,
        setup_minutes: small(row.setup_minutes)?,
        lesson_type: row.lesson_type,
        materials: row.materials.unwrap_or_default(),
        room_needs: row.room_needs.unwrap_or_default(),
        organisation: OrganisationId(row.organisation_id),
        organisation_name: row.organisation,
        street: joined(row.street, row.house_number),
        town: joined(row.postcode.unwrap_or_default(), row.town),
        point: (row.latitude.zip(row.longitude)).map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        }),
        group: row.school_group,
        pupils: small(row.pupils)?,
        teacher: row.teacher,
        contact: row.contact,
        phone: row.phone,
        outcome: match outcome {
            Some(remark) => Some(Outcome {
                pupils_present: row.pupils_present.map(small).transpose()?,
                remark,
            }),
            None => None,
        },
        colleagues,
    })
}

impl Store {
    /// The published lessons of an employee between two days, both inclusive, in order of time;
    /// cancelled ones are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn own_lessons(
        &self,
        _: &Permit<ReadLessons>,
        employee: EmployeeId,
        first: Day,
        last: Day,
    ) -> Result<Vec<OwnLessonFact>, StoreError> {
        #[derive(FromQueryResult)]
        struct Colleague {
            lesson_id: Uuid,
            name: String,
        }
        let values = || [employee.0.into(), first.into(), last.into()];
        let rows: Vec<Row> = all(&self.db, LESSONS, values()).await?;
        let others: Vec<Colleague> = all(
            &self.db,
            "SELECT e.lesson_id, s.name FROM published_educator mine
             JOIN published_lesson p ON p.lesson_id = mine.lesson_id
             JOIN published_educator e ON e.lesson_id = p.lesson_id
             JOIN employee s ON s.id = e.employee_id
             WHERE mine.employee_id = $1 AND e.employee_id <> $1 AND p.day >= $2 AND p.day <= $3
             ORDER BY e.place",
            values(),
        )
        .await?;
        let mut colleagues: BTreeMap<Uuid, Vec<String>> = BTreeMap::new();
        for other in others {
            colleagues
                .entry(other.lesson_id)
                .or_default()
                .push(other.name);
        }
        rows.into_iter()
            .map(|row| {
                let colleagues = colleagues.remove(&row.lesson_id).unwrap_or_default();
                fact(row, colleagues)
            })
            .collect()
    }

    /// The day on which an employee's published lesson is.
    ///
    /// # Errors
    /// `NotFound`, also for a lesson of somebody else and for one that is not published.
    pub async fn own_lesson_day(
        &self,
        _: &Permit<ReadLessons>,
        employee: EmployeeId,
        lesson: LessonId,
    ) -> Result<Day, StoreError> {
        #[derive(FromQueryResult)]
        struct On {
            day: Day,
        }
        let on: Option<On> = one(
            &self.db,
            "SELECT p.day FROM published_lesson p
             JOIN published_educator e ON e.lesson_id = p.lesson_id
             WHERE e.employee_id = $1 AND p.lesson_id = $2 AND p.state <> 'cancelled'",
            [employee.0.into(), lesson.0.into()],
        )
        .await?;
        on.map(|on| on.day).ok_or(StoreError::NotFound)
    }
}
