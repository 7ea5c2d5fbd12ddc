//! Appointments as calendars and boards know them: who has no time when. Nothing here tells of which
//! case, so it needs no row in the log; the words of an appointment are in [`super::parts`].

use super::log::Logged;
use crate::tables::{all, run};
use crate::{Store, StoreError};
use domain::ids::{AppointmentId, CaseId, EmployeeId};
use domain::permission::{FollowCases, Permit};
use domain::time::{Day, Instant, Minute};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A time that somebody has an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedAppointment {
    /// Which; no calendar shows it.
    pub id: AppointmentId,
    /// Its day.
    pub day: Day,
    /// Its start, wall time in Europe/Amsterdam.
    pub start: Minute,
    /// Minutes it takes.
    pub minutes: u16,
    /// When it was made or moved, UTC seconds.
    pub changed_at: Instant,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    day: Day,
    start_minute: i32,
    minutes: i32,
    changed_at: i64,
}

impl Store {
    /// The appointments of an employee between two days, both inclusive, in order of time; those
    /// that were called off are left out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn feed_appointments(
        &self,
        _: &Permit<FollowCases>,
        employee: EmployeeId,
        first: Day,
        last: Day,
    ) -> Result<Vec<FeedAppointment>, StoreError> {
        let sql = "SELECT id, day, start_minute, minutes, changed_at FROM case_appointment
                   WHERE employee_id = $1 AND day >= $2 AND day <= $3 AND cancelled_at IS NULL
                   ORDER BY day, start_minute, id";
        let values = [employee.0.into(), first.into(), last.into()];
        let rows: Vec<Row> = all(&self.db, sql, values).await?;
        let appointment = |row: Row| FeedAppointment {
            id: AppointmentId(row.id),
            day: row.day,
            start: Minute(u16::try_from(row.start_minute).unwrap_or(0)),
            minutes: u16::try_from(row.minutes).unwrap_or(0),
            changed_at: row.changed_at,
        };
        Ok(rows.into_iter().map(appointment).collect())
    }
}

impl Logged<'_> {
    /// Gives what is still to come of a case's appointments to somebody else, and tells on which days
    /// that is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn move_appointments(
        &self,
        case: CaseId,
        to: EmployeeId,
        (today, at): (Day, Instant),
    ) -> Result<Vec<Day>, StoreError> {
        #[derive(FromQueryResult)]
        struct OnDay {
            day: Day,
        }
        self.of_case(case)?;
        let which = "case_id = $1 AND employee_id <> $2 AND day >= $3 AND cancelled_at IS NULL";
        let values = || [case.0.into(), to.0.into(), today.into()];
        let sql = format!("SELECT DISTINCT day FROM case_appointment WHERE {which}");
        let days: Vec<OnDay> = all(self.connection(), &sql, values()).await?;
        let sql =
            format!("UPDATE case_appointment SET employee_id = $2, changed_at = $4 WHERE {which}");
        let values = values().into_iter().chain([at.into()]);
        run(self.connection(), &sql, values).await?;
        Ok(days.into_iter().map(|row| row.day).collect())
    }
}
