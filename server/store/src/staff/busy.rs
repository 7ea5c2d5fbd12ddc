use crate::tables::{busy_span, insert_all, one, run};
use crate::{Store, StoreError, Tx};
use domain::employee::BusyCalendar;
use domain::ids::EmployeeId;
use domain::permission::{Deed, Permit};
use domain::time::{Day, Instant};
use sea_orm::{ActiveValue::Set, FromQueryResult};

impl Store {
    /// The calendar that somebody handed in; none when there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn busy_calendar<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
    ) -> Result<Option<BusyCalendar>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            read_at: i64,
            read_until: Day,
            spans: i32,
            odd: i32,
            cut_off: bool,
        }
        let sql = "SELECT read_at, read_until, spans, odd, cut_off FROM busy_calendar
                   WHERE employee_id = $1";
        let row: Option<Row> = one(&self.db, sql, [employee.0.into()]).await?;
        let number = |n: i32| u32::try_from(n).unwrap_or(0);
        Ok(row.map(|row| BusyCalendar {
            read_at: row.read_at,
            read_until: row.read_until,
            spans: number(row.spans),
            odd: number(row.odd),
            cut_off: row.cut_off,
        }))
    }
}

impl Tx {
    /// Keeps somebody's calendar in the place of the one before. The spans may not overlap.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_busy<D: Deed>(
        &self,
        permit: &Permit<D>,
        employee: EmployeeId,
        calendar: &BusyCalendar,
        spans: &[(Instant, Instant)],
    ) -> Result<(), StoreError> {
        self.remove_busy(permit, employee).await?;
        let number = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
        let sql =
            "INSERT INTO busy_calendar (employee_id, read_at, read_until, spans, odd, cut_off)
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let values = [
            employee.0.into(),
            calendar.read_at.into(),
            calendar.read_until.into(),
            number(calendar.spans).into(),
            number(calendar.odd).into(),
            calendar.cut_off.into(),
        ];
        run(&self.inner, sql, values).await?;
        let rows = spans.iter().map(|(starts, ends)| busy_span::ActiveModel {
            employee_id: Set(employee.0),
            starts_at: Set(*starts),
            ends_at: Set(*ends),
        });
        insert_all(&self.inner, rows).await?;
        Ok(())
    }

    /// Makes sure that somebody works here.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn active_employee<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
    ) -> Result<(), StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            active: bool,
        }
        let sql = "SELECT active FROM employee WHERE id = $1";
        let row: Option<Row> = one(&self.inner, sql, [employee.0.into()]).await?;
        match row.is_some_and(|row| row.active) {
            true => Ok(()),
            false => Err(StoreError::NotFound),
        }
    }

    /// Takes somebody's calendar away; tells whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_busy<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
    ) -> Result<bool, StoreError> {
        let spans = "DELETE FROM busy_span WHERE employee_id = $1";
        run(&self.inner, spans, [employee.0.into()]).await?;
        let sql = "DELETE FROM busy_calendar WHERE employee_id = $1";
        Ok(run(&self.inner, sql, [employee.0.into()]).await? == 1)
    }
}
