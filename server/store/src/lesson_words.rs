//! Lessons in words: names of what they are about, for pages of planners.

use crate::lessons::small;
use crate::tables::{all, one, placeholders};
use crate::{Store, StoreError};
use domain::board::PublishedLesson;
use domain::ids::{AreaId, EmployeeId, LessonId};
use domain::lesson::{LessonContact, State};
use domain::permission::{Deed, Permit};
use domain::time::{Day, Minute};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What a lesson is about, with all that planners need to make a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonWords {
    /// Name of the school or club.
    pub organisation: String,
    /// Street and house number, which may be empty.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Its telephone number.
    pub phone: Option<String>,
    /// Contact of the request.
    pub contact: Option<LessonContact>,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Name of the group.
    pub group: String,
    /// Number of pupils.
    pub pupils: u16,
    /// Name of its teacher; may be empty.
    pub teacher: String,
    /// What the school wrote with its request.
    pub remarks: String,
    /// When the request came in.
    pub received_on: Day,
    /// How educators see it; none when they do not.
    pub published: Option<PublishedLesson>,
}

/// A lesson in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonTitle {
    /// Name of the school or club.
    pub organisation: String,
    /// Its area.
    pub area: AreaId,
    /// Name of the lesson type.
    pub lesson_type: String,
    /// Name of the group.
    pub group: String,
}

#[derive(FromQueryResult)]
struct Row {
    organisation: String,
    street: String,
    house_number: String,
    postcode: Option<String>,
    town: String,
    phone: Option<String>,
    contact: Option<String>,
    contact_function: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
    lesson_type: String,
    school_group: String,
    pupils: i32,
    teacher: String,
    remarks: String,
    received_on: Day,
    published_state: Option<String>,
    published_day: Option<Day>,
    published_start: Option<i32>,
}

const WORDS: &str = "SELECT o.name AS organisation, o.street, o.house_number, o.postcode, o.town,
        o.phone, c.name AS contact, c.function AS contact_function, c.email AS contact_email,
        c.phone AS contact_phone, t.name AS lesson_type, g.name AS school_group, g.pupils, g.teacher,
        r.remarks, r.received_on, p.state AS published_state, p.day AS published_day,
        p.start_minute AS published_start
    FROM lesson l
    JOIN request r ON r.id = l.request_id
    JOIN organisation o ON o.id = l.organisation_id
    JOIN school_group g ON g.id = l.group_id
    JOIN lesson_type t ON t.id = l.lesson_type_id
    LEFT JOIN contact c ON c.id = r.contact_id
    LEFT JOIN published_lesson p ON p.lesson_id = l.id AND p.state <> 'cancelled'
    WHERE l.id = $1";

impl Store {
    /// What a lesson is about.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn lesson_words<D: Deed>(
        &self,
        _: &Permit<D>,
        lesson: LessonId,
    ) -> Result<LessonWords, StoreError> {
        #[derive(FromQueryResult)]
        struct Educator {
            employee_id: Uuid,
        }
        let row: Option<Row> = one(&self.db, WORDS, [lesson.0.into()]).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        let educators: Vec<Educator> = all(
            &self.db,
            "SELECT employee_id FROM published_educator WHERE lesson_id = $1 ORDER BY place",
            [lesson.0.into()],
        )
        .await?;
        let published = match (row.published_state, row.published_day, row.published_start) {
            (Some(state), Some(day), Some(start)) => Some(PublishedLesson {
                lesson,
                state: State::parse(&state).map_err(|_| StoreError::Unreadable("state"))?,
                day,
                start: Minute(small(start)?),
                educators: educators
                    .iter()
                    .map(|row| EmployeeId(row.employee_id))
                    .collect(),
            }),
            _ => None,
        };
        let joined = |a: String, b: String| format!("{a} {b}").trim().to_owned();
        Ok(LessonWords {
            organisation: row.organisation,
            street: joined(row.street, row.house_number),
            town: joined(row.postcode.unwrap_or_default(), row.town),
            phone: row.phone,
            contact: row.contact.map(|name| LessonContact {
                name,
                function: row.contact_function.unwrap_or_default(),
                email: row.contact_email,
                phone: row.contact_phone,
            }),
            lesson_type: row.lesson_type,
            group: row.school_group,
            pupils: small(row.pupils)?,
            teacher: row.teacher,
            remarks: row.remarks,
            received_on: row.received_on,
            published,
        })
    }

    /// Lessons in one line each.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn lesson_titles<D: Deed>(
        &self,
        _: &Permit<D>,
        lessons: &[LessonId],
    ) -> Result<BTreeMap<LessonId, LessonTitle>, StoreError> {
        #[derive(FromQueryResult)]
        struct TitleRow {
            id: Uuid,
            organisation: String,
            area_id: Uuid,
            lesson_type: String,
            school_group: String,
        }
        let mut titles = BTreeMap::new();
        for chunk in lessons.chunks(500) {
            let sql = format!(
                "SELECT l.id, o.name AS organisation, m.area_id, t.name AS lesson_type,
                        g.name AS school_group
                 FROM lesson l JOIN organisation o ON o.id = l.organisation_id
                 JOIN municipality m ON m.code = o.municipality_code
                 JOIN school_group g ON g.id = l.group_id
                 JOIN lesson_type t ON t.id = l.lesson_type_id
                 WHERE l.id IN ({})",
                placeholders(1, chunk.len())
            );
            let values: Vec<Value> = chunk.iter().map(|id| id.0.into()).collect();
            for row in all::<TitleRow>(&self.db, &sql, values).await? {
                let title = LessonTitle {
                    organisation: row.organisation,
                    area: AreaId(row.area_id),
                    lesson_type: row.lesson_type,
                    group: row.school_group,
                };
                titles.insert(LessonId(row.id), title);
            }
        }
        Ok(titles)
    }

    /// Names of employees, also of those who left.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn employee_names<D: Deed>(
        &self,
        _: &Permit<D>,
        employees: &[EmployeeId],
    ) -> Result<BTreeMap<EmployeeId, String>, StoreError> {
        employee_names(&self.db, employees).await
    }
}

/// Names of employees, also of those who left.
pub(crate) async fn employee_names(
    db: &impl ConnectionTrait,
    employees: &[EmployeeId],
) -> Result<BTreeMap<EmployeeId, String>, StoreError> {
    #[derive(FromQueryResult)]
    struct NameRow {
        id: Uuid,
        name: String,
    }
    let mut names = BTreeMap::new();
    for chunk in employees.chunks(500) {
        let list = placeholders(1, chunk.len());
        let sql = format!("SELECT id, name FROM employee WHERE id IN ({list})");
        let values: Vec<Value> = chunk.iter().map(|id| id.0.into()).collect();
        let rows: Vec<NameRow> = all(db, &sql, values).await?;
        names.extend(rows.into_iter().map(|row| (EmployeeId(row.id), row.name)));
    }
    Ok(names)
}
