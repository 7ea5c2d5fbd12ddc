use super::facts::*;
use crate::StoreError;
use crate::tables::{all, one, packed};
use domain::board::PublishedLesson;
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::{AreaId, EmployeeId, HolidayId, LessonId, OrganisationId, SkillId};
use domain::lesson::State;
use domain::time::{Day, Minute, Week};
use domain::values::Name;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The columns of a [`LessonFact`], in the order of its fields.
const LESSON: &[&str] = &[
    "id",
    "request_id",
    "organisation_id",
    "lesson_type_id",
    "group_id",
    "visit",
    "minutes",
    "setup_minutes",
    "state",
    "day",
    "start_minute",
    "version",
    "overruled",
];

const LINK: &[&str] = &["lesson_id", "employee_id"];

/// Which organisations, groups and requests a week's facts name beside those of its lessons.
#[derive(Debug, Clone, Copy)]
pub enum Beside {
    /// None.
    Nothing,
    /// Those of what is still to plan.
    ToPlan,
    /// One organisation with its groups, which wants to know when something fits.
    Organisation(OrganisationId),
}

/// Whose facts are wanted, as the list of ids behind `IN`, and its values; `$1` and `$2` are the
/// week's first and last day.
fn wanted(column: &str, week: Week, beside: Beside) -> (String, Vec<Value>) {
    let mut values = vec![week.monday().into(), week.sunday().into()];
    let placed =
        format!("SELECT {column} FROM lesson WHERE day BETWEEN $1 AND $2 AND state <> 'cancelled'");
    let sql = match (beside, column) {
        (Beside::ToPlan, _) => {
            format!("{placed} UNION SELECT {column} FROM lesson WHERE state = 'requested'")
        }
        (Beside::Organisation(id), "organisation_id" | "group_id") => {
            values.push(id.0.into());
            let own = match column {
                "group_id" => "SELECT id FROM school_group WHERE organisation_id = $3",
                _ => "SELECT id FROM organisation WHERE id = $3",
            };
            format!("{placed} UNION {own}")
        }
        _ => placed,
    };
    (sql, values)
}

pub(super) async fn read(
    db: &impl ConnectionTrait,
    week: Week,
    beside: Beside,
) -> Result<WeekFacts, StoreError> {
    let days = || -> [Value; 2] { [week.monday().into(), week.sunday().into()] };

    let sql = "SELECT l.* FROM lesson l WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled'
         ORDER BY l.day, l.start_minute, l.id";
    let placed: Vec<LessonFact> = packed(db, LESSON, sql, days()).await?;
    let open: Vec<LessonFact> = if matches!(beside, Beside::ToPlan) {
        let sql = "SELECT l.* FROM lesson l JOIN request r ON r.id = l.request_id
             WHERE l.state = 'requested' ORDER BY r.received_on, l.request_id, l.visit, l.visit_order";
        packed(db, LESSON, sql, []).await?
    } else {
        Vec::new()
    };
    let educators = educators(db, week).await?;
    let (of, values) = wanted("organisation_id", week, beside);
    let sql = format!(
        "SELECT o.id, o.kind, o.name, o.town, m.area_id,
                COALESCE(o.latitude, p.latitude) AS latitude,
                COALESCE(o.longitude, p.longitude) AS longitude, o.closed_on
         FROM organisation o JOIN municipality m ON m.code = o.municipality_code
         LEFT JOIN postcode_point p ON p.district = CAST(substr(o.postcode, 1, 4) AS integer)
         WHERE o.id IN ({of})"
    );
    let organisations = all(db, &sql, values).await?;
    let (of, values) = wanted("group_id", week, beside);
    let sql = format!("SELECT id, name, pupils FROM school_group WHERE id IN ({of})");
    let groups = packed(db, &["id", "name", "pupils"], &sql, values).await?;
    let (of, values) = wanted("group_id", week, beside);
    let sql = format!(
        "SELECT group_id, weekday, first_day, last_day, start_minute, end_minute, reason
         FROM group_unavailable WHERE (weekday IS NOT NULL OR (first_day <= $2 AND last_day >= $1))
         AND group_id IN ({of}) ORDER BY group_id, start_minute, id"
    );
    let columns = [
        "group_id",
        "weekday",
        "first_day",
        "last_day",
        "start_minute",
        "end_minute",
        "reason",
    ];
    let unavailable = packed(db, &columns, &sql, values).await?;
    let (of, values) = wanted("organisation_id", week, beside);
    let sql = format!(
        "SELECT organisation_id, first_day, last_day, reason FROM free_day
         WHERE first_day <= $2 AND last_day >= $1 AND organisation_id IN ({of}) ORDER BY first_day, id"
    );
    let free_days = all(db, &sql, values).await?;
    let (of, values) = wanted("request_id", week, beside);
    let sql = format!("SELECT id, received_on, wishes, held_until FROM request WHERE id IN ({of})");
    let columns = ["id", "received_on", "wishes", "held_until"];
    let requests = packed(db, &columns, &sql, values).await?;
    let week_row = one(
        db,
        "SELECT revision, published_at, publications FROM week WHERE monday = $1",
        [week.monday().into()],
    )
    .await?;

    Ok(WeekFacts {
        placed,
        open,
        educators,
        organisations,
        groups,
        unavailable,
        free_days,
        holidays: holidays(db, week).await?,
        employees: employees(db, week).await?,
        employee_skills: employee_skills(db).await?,
        hours: hours(db).await?,
        absences: absences(db, week).await?,
        busy: busy(db, week).await?,
        types: types(db, week).await?,
        requests,
        skills: names(db, "skill")
            .await?
            .into_iter()
            .map(|(id, name)| (SkillId(id), name))
            .collect(),
        areas: names(db, "area")
            .await?
            .into_iter()
            .map(|(id, name)| (AreaId(id), name))
            .collect(),
        published: published(db, week).await?,
        week: week_row.unwrap_or_default(),
    })
}

#[derive(Deserialize)]
struct LinkRow {
    lesson_id: Uuid,
    employee_id: Uuid,
}

pub(super) async fn educators(
    db: &impl ConnectionTrait,
    week: Week,
) -> Result<BTreeMap<LessonId, Vec<EmployeeId>>, StoreError> {
    let rows: Vec<LinkRow> = packed(
        db,
        LINK,
        "SELECT e.lesson_id, e.employee_id FROM lesson l JOIN lesson_educator e ON e.lesson_id = l.id
         WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled' ORDER BY e.place",
        [week.monday().into(), week.sunday().into()],
    )
    .await?;
    let mut educators: BTreeMap<LessonId, Vec<EmployeeId>> = BTreeMap::new();
    for row in rows {
        educators
            .entry(LessonId(row.lesson_id))
            .or_default()
            .push(EmployeeId(row.employee_id));
    }
    Ok(educators)
}

async fn employees(db: &impl ConnectionTrait, week: Week) -> Result<Vec<EmployeeFact>, StoreError> {
    all(
        db,
        "SELECT e.id, e.name, e.contract_minutes, p.latitude, p.longitude FROM employee e
         LEFT JOIN postcode_point p ON p.district = CAST(substr(e.home_postcode, 1, 4) AS integer)
         WHERE (e.active = $3 AND e.id IN (SELECT employee_id FROM role_grant WHERE role = 'educator'))
            OR e.id IN (SELECT le.employee_id FROM lesson_educator le JOIN lesson l ON l.id = le.lesson_id
                        WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled')
         ORDER BY e.name, e.id",
        [week.monday().into(), week.sunday().into(), true.into()],
    )
    .await
}

async fn employee_skills(
    db: &impl ConnectionTrait,
) -> Result<Vec<(EmployeeId, SkillId)>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        employee_id: Uuid,
        skill_id: Uuid,
    }
    let rows: Vec<Row> = all(db, "SELECT employee_id, skill_id FROM employee_skill", []).await?;
    Ok(rows
        .into_iter()
        .map(|row| (EmployeeId(row.employee_id), SkillId(row.skill_id)))
        .collect())
}

async fn hours(db: &impl ConnectionTrait) -> Result<Vec<(EmployeeId, i32, i32, i32)>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        employee_id: Uuid,
        weekday: i32,
        start_minute: i32,
        end_minute: i32,
    }
    let sql = "SELECT employee_id, weekday, start_minute, end_minute FROM employee_hours";
    let rows: Vec<Row> = all(db, sql, []).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            (
                EmployeeId(row.employee_id),
                row.weekday,
                row.start_minute,
                row.end_minute,
            )
        })
        .collect())
}

async fn absences(db: &impl ConnectionTrait, week: Week) -> Result<Vec<AbsenceFact>, StoreError> {
    all(
        db,
        "SELECT employee_id, kind, first_day, last_day, start_minute, end_minute FROM absence
         WHERE first_day <= $2 AND last_day >= $1 ORDER BY first_day, start_minute, id",
        [week.monday().into(), week.sunday().into()],
    )
    .await
}

/// A day more on both sides: no zone is further from UTC.
async fn busy(db: &impl ConnectionTrait, week: Week) -> Result<Vec<BusyFact>, StoreError> {
    let midnight = |day: Day| day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp();
    let (from, until) = (midnight(week.monday()), midnight(week.sunday()));
    all(
        db,
        "SELECT employee_id, starts_at, ends_at FROM busy_span
         WHERE starts_at < $2 AND ends_at > $1 ORDER BY starts_at, employee_id",
        [(from - 86_400).into(), (until + 2 * 86_400).into()],
    )
    .await
}

async fn holidays(db: &impl ConnectionTrait, week: Week) -> Result<Vec<Holiday>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        kind: String,
        name: String,
        first_day: Day,
        last_day: Day,
        version: i32,
    }
    let rows: Vec<Row> = all(
        db,
        "SELECT id, kind, name, first_day, last_day, version FROM holiday
         WHERE first_day <= $2 AND last_day >= $1 ORDER BY first_day, id",
        [week.monday().into(), week.sunday().into()],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Holiday {
                id: HolidayId(row.id),
                kind: HolidayKind::parse(&row.kind)
                    .map_err(|_| StoreError::Unreadable("holiday kind"))?,
                name: Name::parse(&row.name).map_err(|_| StoreError::Unreadable("holiday name"))?,
                first_day: row.first_day,
                last_day: row.last_day,
                version: row.version,
            })
        })
        .collect()
}

async fn types(db: &impl ConnectionTrait, week: Week) -> Result<Vec<TypeFact>, StoreError> {
    all(
        db,
        "SELECT t.id, t.name, t.short_name, v.largest_group, v.educators_needed, v.season_from,
                v.season_until, v.skills
         FROM lesson_type t JOIN lesson_type_version v ON v.lesson_type_id = t.id
         WHERE v.valid_from = (SELECT MAX(w.valid_from) FROM lesson_type_version w
                               WHERE w.lesson_type_id = t.id AND w.valid_from <= $1)
            OR v.valid_from = (SELECT MIN(w.valid_from) FROM lesson_type_version w
                               WHERE w.lesson_type_id = t.id HAVING MIN(w.valid_from) > $1)
         ORDER BY t.name",
        [week.monday().into()],
    )
    .await
}

async fn names(db: &impl ConnectionTrait, table: &str) -> Result<Vec<(Uuid, String)>, StoreError> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
    }
    let rows: Vec<Row> = all(db, &format!("SELECT id, name FROM {table}"), []).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// What educators see of a week; a row that was withdrawn stays as cancelled and is left out.
pub(crate) async fn published(
    db: &impl ConnectionTrait,
    week: Week,
) -> Result<Vec<PublishedLesson>, StoreError> {
    #[derive(Deserialize)]
    struct Row {
        lesson_id: Uuid,
        state: String,
        day: Day,
        start_minute: i32,
    }
    let rows: Vec<Row> = packed(
        db,
        &["lesson_id", "state", "day", "start_minute"],
        "SELECT lesson_id, state, day, start_minute FROM published_lesson
         WHERE monday = $1 AND state <> 'cancelled' ORDER BY day, start_minute, lesson_id",
        [week.monday().into()],
    )
    .await?;
    let links: Vec<LinkRow> = packed(
        db,
        LINK,
        "SELECT e.lesson_id, e.employee_id FROM published_lesson p
         JOIN published_educator e ON e.lesson_id = p.lesson_id
         WHERE p.monday = $1 AND p.state <> 'cancelled' ORDER BY e.place",
        [week.monday().into()],
    )
    .await?;
    let mut educators: BTreeMap<Uuid, Vec<EmployeeId>> = BTreeMap::new();
    for row in links {
        educators
            .entry(row.lesson_id)
            .or_default()
            .push(EmployeeId(row.employee_id));
    }
    rows.into_iter()
        .map(|row| {
            Ok(PublishedLesson {
                lesson: LessonId(row.lesson_id),
                state: State::parse(&row.state).map_err(|_| StoreError::Unreadable("state"))?,
                day: row.day,
                start: Minute(crate::lessons::small(row.start_minute)?),
                educators: educators.remove(&row.lesson_id).unwrap_or_default(),
            })
        })
        .collect()
}
