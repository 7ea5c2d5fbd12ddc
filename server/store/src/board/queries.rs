use super::facts::*;
use super::lessons::{self, LessonFacts};
use super::seen::published;
use crate::StoreError;
use crate::tables::{all, one, packed};
use domain::holiday::{Holiday, HolidayKind};
use domain::ids::{AreaId, EmployeeId, HolidayId, OrganisationId, RequestId, SkillId};
use domain::time::{Day, Week};
use domain::values::Name;
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Which organisations, groups and requests a week's facts name beside those of its lessons.
#[derive(Debug, Clone, Copy)]
pub enum Beside {
    /// None.
    Nothing,
    /// Those of what is still to plan.
    ToPlan,
    /// One organisation with its groups, which wants to know when something fits.
    Organisation(OrganisationId),
    /// The same, and one of its requests.
    Request(OrganisationId, RequestId),
}

/// Whose facts are wanted, as the list of ids behind `IN`, and its values; `$1` and `$2` are the
/// week's first and last day. `column` is that of a lesson.
fn wanted(column: &str, week: Week, beside: Beside) -> (String, Vec<Value>) {
    let mut values = vec![week.monday().into(), week.sunday().into()];
    let placed =
        format!("SELECT {column} FROM lesson WHERE day BETWEEN $1 AND $2 AND state <> 'cancelled'");
    let sql = match beside {
        Beside::Nothing => placed,
        Beside::ToPlan => {
            format!("{placed} UNION SELECT {column} FROM lesson WHERE state = 'requested'")
        }
        Beside::Organisation(id) | Beside::Request(id, _) => {
            values.push(id.0.into());
            let own = match column {
                "group_id" => "SELECT id FROM school_group WHERE organisation_id = $3",
                _ => "SELECT id FROM organisation WHERE id = $3",
            };
            format!("{placed} UNION {own}")
        }
    };
    (sql, values)
}

pub(super) async fn read(
    db: &impl ConnectionTrait,
    week: Week,
    beside: Beside,
) -> Result<WeekFacts, StoreError> {
    let LessonFacts {
        placed,
        open,
        educators,
        groups,
        requests,
    } = lessons::read(db, week, beside).await?;
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
    let week_row = one(
        db,
        "SELECT revision, published_at, publications FROM week WHERE monday = $1",
        [week.monday().into()],
    )
    .await?;

    let (skills, areas) = names(db).await?;
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
        skills,
        areas,
        published: published(db, week).await?,
        week: week_row.unwrap_or_default(),
    })
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
    #[derive(Deserialize)]
    struct Row {
        employee_id: Uuid,
        skill_id: Uuid,
    }
    let sql = "SELECT employee_id, skill_id FROM employee_skill";
    let rows: Vec<Row> = packed(db, &["employee_id", "skill_id"], sql, []).await?;
    Ok(rows
        .into_iter()
        .map(|row| (EmployeeId(row.employee_id), SkillId(row.skill_id)))
        .collect())
}

async fn hours(db: &impl ConnectionTrait) -> Result<Vec<(EmployeeId, i32, i32, i32)>, StoreError> {
    #[derive(Deserialize)]
    struct Row {
        employee_id: Uuid,
        weekday: i32,
        start_minute: i32,
        end_minute: i32,
    }
    let sql = "SELECT employee_id, weekday, start_minute, end_minute FROM employee_hours";
    let columns = ["employee_id", "weekday", "start_minute", "end_minute"];
    let rows: Vec<Row> = packed(db, &columns, sql, []).await?;
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

/// All skills and all areas, by name.
async fn names(
    db: &impl ConnectionTrait,
) -> Result<(BTreeMap<SkillId, String>, BTreeMap<AreaId, String>), StoreError> {
    #[derive(Deserialize)]
    struct Row {
        id: Uuid,
        name: String,
        kind: String,
    }
    let sql = "SELECT id, name, 'skill' AS kind FROM skill
         UNION ALL SELECT id, name, 'area' AS kind FROM area";
    let rows: Vec<Row> = packed(db, &["id", "name", "kind"], sql, []).await?;
    let (mut skills, mut areas) = (BTreeMap::new(), BTreeMap::new());
    for row in rows {
        match row.kind.as_str() {
            "skill" => skills.insert(SkillId(row.id), row.name),
            _ => areas.insert(AreaId(row.id), row.name),
        };
    }
    Ok((skills, areas))
}
