use super::facts::*;
use super::lessons::AskLessons;
use super::params::{Beside, values, wanted};
use super::seen::{SeenRow, published};
use crate::StoreError;
use crate::tables::{Pack, packed_row};
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::{AreaId, EmployeeId, HolidayId, SkillId};
use domain::time::{Day, Week};
use domain::values::Name;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Reads all facts of a week in one trip.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    week: Week,
    beside: Beside,
) -> Result<WeekFacts, StoreError> {
    let mut ask = Pack::new(db);
    let lessons = AskLessons::add(&mut ask, beside);
    let organisations = ask.add(&organisations(beside));
    let unavailable = ask.add(&unavailable(beside));
    let free_days = ask.add(&free_days(beside));
    let week_row =
        ask.add("SELECT revision, published_at, publications FROM week WHERE monday = $1");
    let holidays = ask.add(HOLIDAYS);
    let employees = ask.add(EMPLOYEES);
    let skills = ask.add("SELECT employee_id, skill_id FROM employee_skill");
    let hours =
        ask.add("SELECT employee_id, weekday, start_minute, end_minute FROM employee_hours");
    let absences = ask.add(ABSENCES);
    let busy = ask.add(BUSY);
    let appointments = ask.add(APPOINTMENTS);
    let types = ask.add(TYPES);
    let names = ask.add(NAMES);
    let published = ask.add(&published(&ask));
    let found = ask.read(db, values(week, beside)).await?;

    let lessons = lessons.take(&found)?;
    let (skill_names, areas) = by_kind(found.take(names)?);
    let mut weeks: Vec<WeekRow> = found.take(week_row)?;
    Ok(WeekFacts {
        placed: lessons.placed,
        open: lessons.open,
        educators: lessons.educators,
        groups: lessons.groups,
        requests: lessons.requests,
        organisations: found.take(organisations)?,
        unavailable: found.take(unavailable)?,
        free_days: found.take(free_days)?,
        holidays: read_holidays(found.take(holidays)?)?,
        employees: found.take(employees)?,
        employee_skills: read_skills(found.take(skills)?),
        hours: read_hours(found.take(hours)?),
        absences: found.take(absences)?,
        busy: found.take(busy)?,
        appointments: found.take(appointments)?,
        types: found.take(types)?,
        skills: skill_names,
        areas,
        published: SeenRow::read_all(found.take(published)?)?,
        week: weeks.pop().unwrap_or_default(),
    })
}

fn organisations(beside: Beside) -> String {
    let of = wanted("organisation_id", beside);
    format!(
        "SELECT o.id, o.kind, o.name, o.town, m.area_id,
                COALESCE(o.latitude, p.latitude) AS latitude,
                COALESCE(o.longitude, p.longitude) AS longitude, o.closed_on
         FROM organisation o JOIN municipality m ON m.code = o.municipality_code
         LEFT JOIN postcode_point p ON p.district = CAST(substr(o.postcode, 1, 4) AS integer)
         WHERE o.id IN ({of})"
    )
}

fn unavailable(beside: Beside) -> String {
    let of = wanted("group_id", beside);
    format!(
        "SELECT group_id, weekday, first_day, last_day, start_minute, end_minute, reason
         FROM group_unavailable WHERE (weekday IS NOT NULL OR (first_day <= $2 AND last_day >= $1))
         AND group_id IN ({of}) ORDER BY group_id, start_minute, id"
    )
}

fn free_days(beside: Beside) -> String {
    let of = wanted("organisation_id", beside);
    format!(
        "SELECT organisation_id, first_day, last_day, reason FROM free_day
         WHERE first_day <= $2 AND last_day >= $1 AND organisation_id IN ({of}) ORDER BY first_day, id"
    )
}

const EMPLOYEES: &str =
    "SELECT e.id, e.name, e.contract_minutes, p.latitude, p.longitude FROM employee e
     LEFT JOIN postcode_point p ON p.district = CAST(substr(e.home_postcode, 1, 4) AS integer)
     WHERE (e.active = TRUE AND e.id IN (SELECT employee_id FROM role_grant WHERE role = 'educator'))
        OR e.id IN (SELECT le.employee_id FROM lesson_educator le JOIN lesson l ON l.id = le.lesson_id
                    WHERE l.day BETWEEN $1 AND $2 AND l.state <> 'cancelled')
     ORDER BY e.name, e.id";

const ABSENCES: &str =
    "SELECT employee_id, kind, first_day, last_day, start_minute, end_minute FROM absence
     WHERE first_day <= $2 AND last_day >= $1 ORDER BY first_day, start_minute, id";

const BUSY: &str = "SELECT employee_id, starts_at, ends_at FROM busy_span
     WHERE starts_at < $4 AND ends_at > $3 ORDER BY starts_at, employee_id";

// Of who gives lessons alone: of others no planner needs to know that they have any.
const APPOINTMENTS: &str = "SELECT a.employee_id, a.day, a.start_minute, a.minutes
     FROM case_appointment a
     WHERE a.day BETWEEN $1 AND $2 AND a.cancelled_at IS NULL AND a.employee_id IN
        (SELECT g.employee_id FROM role_grant g WHERE g.role = 'educator')
     ORDER BY a.day, a.start_minute, a.employee_id";

const TYPES: &str = "SELECT t.id, t.name, t.short_name, v.largest_group, v.educators_needed,
            v.season_from, v.season_until, v.skills
     FROM lesson_type t JOIN lesson_type_version v ON v.lesson_type_id = t.id
     WHERE v.valid_from = (SELECT MAX(w.valid_from) FROM lesson_type_version w
                           WHERE w.lesson_type_id = t.id AND w.valid_from <= $1)
        OR v.valid_from = (SELECT MIN(w.valid_from) FROM lesson_type_version w
                           WHERE w.lesson_type_id = t.id HAVING MIN(w.valid_from) > $1)
     ORDER BY t.name";

packed_row! {
    struct SkillRow {
        employee_id: Uuid,
        skill_id: Uuid,
    }
}

fn read_skills(rows: Vec<SkillRow>) -> Vec<(EmployeeId, SkillId)> {
    let read = |row: SkillRow| (EmployeeId(row.employee_id), SkillId(row.skill_id));
    rows.into_iter().map(read).collect()
}

packed_row! {
    struct HoursRow {
        employee_id: Uuid,
        weekday: i32,
        start_minute: i32,
        end_minute: i32,
    }
}

fn read_hours(rows: Vec<HoursRow>) -> Vec<(EmployeeId, i32, i32, i32)> {
    rows.into_iter()
        .map(|row| {
            (
                EmployeeId(row.employee_id),
                row.weekday,
                row.start_minute,
                row.end_minute,
            )
        })
        .collect()
}

const HOLIDAYS: &str = "SELECT id, kind, name, first_day, last_day, version FROM holiday
     WHERE first_day <= $2 AND last_day >= $1 ORDER BY first_day, id";

packed_row! {
    struct HolidayRow {
        id: Uuid,
        kind: String,
        name: String,
        first_day: Day,
        last_day: Day,
        version: i32,
    }
}

fn read_holidays(rows: Vec<HolidayRow>) -> Result<Vec<Holiday>, StoreError> {
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

const NAMES: &str = "SELECT id, name, 'skill' AS kind FROM skill
     UNION ALL SELECT id, name, 'area' AS kind FROM area";

packed_row! {
    struct NameRow {
        id: Uuid,
        name: String,
        kind: String,
    }
}

/// The names of all skills and all areas.
fn by_kind(rows: Vec<NameRow>) -> (BTreeMap<SkillId, String>, BTreeMap<AreaId, String>) {
    let (mut skills, mut areas) = (BTreeMap::new(), BTreeMap::new());
    for row in rows {
        match row.kind.as_str() {
            "skill" => skills.insert(SkillId(row.id), row.name),
            _ => areas.insert(AreaId(row.id), row.name),
        };
    }
    (skills, areas)
}
