//! Reading staff: four queries at most, however many employees there are.

use crate::tables::{self, all, one};
use crate::{Store, StoreError};
use domain::employee::{Absence, AbsenceKind, AbsenceSeen, Employee, EmployeeView, GrantSeen};
use domain::ids::{AbsenceId, AreaId, EmployeeId, SkillId};
use domain::permission::{ManageAbsences, Permit, ReadStaff, Role};
use domain::time::{Day, Minute, Span};
use domain::travel::Point;
use domain::values::{Email, Name, Phone, Postcode};
use sea_orm::{FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// The home's point is that of its postcode's district (the four digits), so it follows when the
/// points are imported anew.
const EMPLOYEES: &str = "SELECT e.id, e.name, e.email, e.phone, e.home_postcode,
        e.contract_minutes, e.active, e.version, p.latitude, p.longitude
    FROM employee e
    LEFT JOIN postcode_point p ON p.district = CAST(substr(e.home_postcode, 1, 4) AS integer)";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    email: String,
    phone: Option<String>,
    home_postcode: Option<String>,
    contract_minutes: i32,
    active: bool,
    version: i32,
    latitude: Option<f64>,
    longitude: Option<f64>,
}

#[derive(FromQueryResult)]
struct SkillRow {
    employee_id: Uuid,
    skill_id: Uuid,
}

#[derive(FromQueryResult)]
struct HoursRow {
    employee_id: Uuid,
    weekday: i32,
    start_minute: i32,
    end_minute: i32,
}

#[derive(FromQueryResult)]
struct AbsenceRow {
    id: Uuid,
    employee_id: Uuid,
    kind: String,
    first_day: Day,
    last_day: Day,
    start_minute: i32,
    end_minute: i32,
}

fn employee_of(row: Row) -> Result<Employee, StoreError> {
    let unreadable = |_| StoreError::Unreadable("employee");
    let point = row.latitude.zip(row.longitude);
    Ok(Employee {
        id: EmployeeId(row.id),
        name: Name::parse(&row.name).map_err(unreadable)?,
        email: Email::parse(&row.email).map_err(unreadable)?,
        phone: row
            .phone
            .map(|text| Phone::parse(&text))
            .transpose()
            .map_err(unreadable)?,
        home: row
            .home_postcode
            .map(|text| Postcode::parse(&text))
            .transpose()
            .map_err(unreadable)?,
        home_point: point.map(|(latitude, longitude)| Point {
            latitude,
            longitude,
        }),
        contract_minutes: u16::try_from(row.contract_minutes)
            .map_err(|_| StoreError::Unreadable("contract of an employee"))?,
        skills: Vec::new(),
        hours: [None; 7],
        active: row.active,
        version: row.version,
    })
}

fn span_of(start: i32, end: i32) -> Result<Span, StoreError> {
    Ok(Span {
        start: minute_of(start)?,
        end: minute_of(end)?,
    })
}

/// A time of day as stored.
pub(super) fn minute_of(stored: i32) -> Result<Minute, StoreError> {
    u16::try_from(stored)
        .map(Minute)
        .map_err(|_| StoreError::Unreadable("time of day"))
}

fn absence_of(row: AbsenceRow) -> Result<Absence, StoreError> {
    Ok(Absence {
        id: AbsenceId(row.id),
        employee: EmployeeId(row.employee_id),
        kind: AbsenceKind::parse(&row.kind)
            .map_err(|_| StoreError::Unreadable("kind of absence"))?,
        first_day: row.first_day,
        last_day: row.last_day,
        span: span_of(row.start_minute, row.end_minute)?,
    })
}

impl Store {
    /// All who ever worked here, by name, with skills and hours.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn employees(&self, _: &Permit<ReadStaff>) -> Result<Vec<Employee>, StoreError> {
        self.employees_where("TRUE", &[]).await
    }

    /// One employee with skills and hours.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn employee(
        &self,
        _: &Permit<ReadStaff>,
        id: EmployeeId,
    ) -> Result<Employee, StoreError> {
        let found = self.employees_where("e.id = $1", &[id.0.into()]).await?;
        found.into_iter().next().ok_or(StoreError::NotFound)
    }

    async fn employees_where(
        &self,
        condition: &str,
        values: &[Value],
    ) -> Result<Vec<Employee>, StoreError> {
        let sql = format!("{EMPLOYEES} WHERE {condition} ORDER BY e.name, e.id");
        let rows: Vec<Row> = all(&self.db, &sql, values.to_vec()).await?;
        let mut employees = rows
            .into_iter()
            .map(employee_of)
            .collect::<Result<Vec<_>, _>>()?;
        let places: HashMap<Uuid, usize> = (employees.iter().enumerate())
            .map(|(place, employee)| (employee.id.0, place))
            .collect();
        let sql = format!(
            "SELECT s.employee_id, s.skill_id FROM employee_skill s
             JOIN employee e ON e.id = s.employee_id WHERE {condition} ORDER BY s.skill_id"
        );
        for row in all::<SkillRow>(&self.db, &sql, values.to_vec()).await? {
            if let Some(place) = places.get(&row.employee_id) {
                employees[*place].skills.push(SkillId(row.skill_id));
            }
        }
        let sql = format!(
            "SELECT h.employee_id, h.weekday, h.start_minute, h.end_minute FROM employee_hours h
             JOIN employee e ON e.id = h.employee_id WHERE {condition}"
        );
        for row in all::<HoursRow>(&self.db, &sql, values.to_vec()).await? {
            let span = span_of(row.start_minute, row.end_minute)?;
            let weekday = usize::try_from(row.weekday)
                .ok()
                .filter(|weekday| *weekday < 7);
            if let Some((place, weekday)) = places.get(&row.employee_id).zip(weekday) {
                employees[*place].hours[weekday] = Some(span);
            }
        }
        Ok(employees)
    }

    /// Absences with a day in a period, both ends inclusive, of everybody or one employee, by first
    /// day. Holds the kind: who passes it on asks for `ManageAbsences` first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn absences_between(
        &self,
        _: &Permit<ReadStaff>,
        employee: Option<EmployeeId>,
        first: Day,
        last: Day,
    ) -> Result<Vec<Absence>, StoreError> {
        let mut sql = "SELECT id, employee_id, kind, first_day, last_day, start_minute, end_minute
             FROM absence WHERE first_day <= $1 AND last_day >= $2"
            .to_owned();
        let mut values: Vec<Value> = vec![last.into(), first.into()];
        if let Some(employee) = employee {
            sql.push_str(" AND employee_id = $3");
            values.push(employee.0.into());
        }
        sql.push_str(" ORDER BY first_day, id");
        let rows: Vec<AbsenceRow> = all(&self.db, &sql, values).await?;
        rows.into_iter().map(absence_of).collect()
    }

    /// One employee whole, with the absences from a day on. Why somebody is away is told only with
    /// the permit to record absences.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn employee_view(
        &self,
        permit: &Permit<ReadStaff>,
        kinds: Option<&Permit<ManageAbsences>>,
        id: EmployeeId,
        from: Day,
    ) -> Result<EmployeeView, StoreError> {
        let employee = self.employee(permit, id).await?;
        let absences = self
            .absences_between(permit, Some(id), from, far_ahead())
            .await?;
        Ok(EmployeeView {
            employee,
            absences: (absences.into_iter())
                .map(|absence| AbsenceSeen {
                    id: absence.id,
                    kind: kinds.map(|_| absence.kind),
                    first_day: absence.first_day,
                    last_day: absence.last_day,
                    span: absence.span,
                })
                .collect(),
            grants: self.grants_seen(id).await?,
            has_account: self.has_account(id).await?,
        })
    }

    async fn grants_seen(&self, id: EmployeeId) -> Result<Vec<GrantSeen>, StoreError> {
        #[derive(FromQueryResult)]
        struct GrantRow {
            role: String,
            area_id: Option<Uuid>,
            area: Option<String>,
        }
        let rows: Vec<GrantRow> = all(
            &self.db,
            "SELECT g.role, g.area_id, a.name AS area FROM role_grant g
             LEFT JOIN area a ON a.id = g.area_id WHERE g.employee_id = $1",
            [id.0.into()],
        )
        .await?;
        let seen = |row: GrantRow| {
            Ok(GrantSeen {
                role: Role::parse(&row.role).map_err(|_| StoreError::Unreadable("role"))?,
                area: row.area_id.map(AreaId).zip(row.area),
            })
        };
        let mut grants = rows
            .into_iter()
            .map(seen)
            .collect::<Result<Vec<_>, StoreError>>()?;
        grants.sort_by(|a, b| (a.role, area_name(a)).cmp(&(b.role, area_name(b))));
        Ok(grants)
    }

    async fn has_account(&self, id: EmployeeId) -> Result<bool, StoreError> {
        let row: Option<tables::account::Model> = one(
            &self.db,
            "SELECT employee_id, passphrase_hash FROM account
             WHERE employee_id = $1 AND passphrase_hash IS NOT NULL",
            [id.0.into()],
        )
        .await?;
        Ok(row.is_some())
    }
}

/// By which roles of one kind are sorted.
pub(super) fn area_name(grant: &GrantSeen) -> Option<&str> {
    grant.area.as_ref().map(|(_, name)| name.as_str())
}

/// Later than any day that a form takes.
fn far_ahead() -> Day {
    Day::from_ymd_opt(2300, 1, 1).unwrap_or(Day::MAX)
}
