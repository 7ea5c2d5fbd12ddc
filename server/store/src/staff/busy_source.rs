use crate::tables::{all, one, run};
use crate::{Store, StoreError, Tx};
use domain::employee::{BusySource, CalendarAddress, CalendarTrouble};
use domain::ids::EmployeeId;
use domain::permission::{Deed, ManageAbsences, Permit};
use domain::time::Instant;
use sea_orm::{ConnectionTrait, DatabaseBackend, FromQueryResult};
use uuid::Uuid;

/// A calendar that one worker reads, and nobody else until its claim runs out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedCalendar {
    /// Whose.
    pub employee: EmployeeId,
    /// Its address; none when what is kept is none.
    pub address: Option<CalendarAddress>,
    /// `ETag`, as its server last sent it.
    pub etag: Option<String>,
    /// `Last-Modified`, the same.
    pub last_modified: Option<String>,
    /// How many readings failed since the last that did not.
    pub tries: u32,
    /// When the calendar that is kept was read; none when none is.
    pub read_at: Option<Instant>,
    /// Until when it is this worker's; tells this claim from a later one.
    claim: Instant,
}

#[derive(FromQueryResult)]
struct ClaimedRow {
    employee_id: Uuid,
    address: String,
    etag: Option<String>,
    last_modified: Option<String>,
    tries: i32,
    read_at: Option<i64>,
}

const DUE: &str = "s.due_at <= $1
    AND EXISTS (SELECT 1 FROM employee e WHERE e.id = s.employee_id AND e.active)";

impl Store {
    /// Where somebody's calendar is read by itself, without its address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn busy_source<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
    ) -> Result<Option<BusySource>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            address: String,
            read_at: Option<i64>,
            failing_since: Option<i64>,
            trouble: Option<String>,
        }
        let sql = "SELECT address, read_at, failing_since, trouble FROM busy_source
                   WHERE employee_id = $1";
        let row: Option<Row> = one(&self.db, sql, [employee.0.into()]).await?;
        Ok(row.map(|row| {
            let address = CalendarAddress::parse(&row.address).ok();
            let trouble = row.trouble.as_deref().map(CalendarTrouble::parse);
            BusySource {
                host: address.map_or_else(String::new, |address| address.host().to_owned()),
                read_at: row.read_at,
                failing: row.failing_since.zip(trouble.and_then(Result::ok)),
            }
        }))
    }

    /// Whether a calendar is due; a read, so that waiting disturbs nobody's writes.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn busy_is_due(
        &self,
        _: &Permit<ManageAbsences>,
        now: Instant,
    ) -> Result<bool, StoreError> {
        #[derive(FromQueryResult)]
        struct Due {
            n: i64,
        }
        let sql = format!("SELECT COUNT(*) AS n FROM busy_source s WHERE {DUE}");
        let due: Option<Due> = one(&self.db, &sql, [now.into()]).await?;
        Ok(due.is_some_and(|due| due.n > 0))
    }
}

impl Tx {
    /// Keeps the address at which somebody's calendar is read, in the place of the one before.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_busy_source<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
        address: &CalendarAddress,
        due_at: Instant,
    ) -> Result<(), StoreError> {
        let sql = "INSERT INTO busy_source (employee_id, address, due_at, tries)
            VALUES ($1, $2, $3, 0)
            ON CONFLICT (employee_id) DO UPDATE SET address = excluded.address, etag = NULL,
                last_modified = NULL, due_at = excluded.due_at, tries = 0, read_at = NULL,
                failing_since = NULL, trouble = NULL";
        let values = [employee.0.into(), address.secret().into(), due_at.into()];
        run(&self.inner, sql, values).await?;
        Ok(())
    }

    /// Forgets the address; tells whether there was one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_busy_source<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
    ) -> Result<bool, StoreError> {
        let sql = "DELETE FROM busy_source WHERE employee_id = $1";
        Ok(run(&self.inner, sql, [employee.0.into()]).await? == 1)
    }

    /// Takes the calendar that has been due longest, until `until`: nobody else reads it before then.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim_calendar(
        &self,
        _: &Permit<ManageAbsences>,
        now: Instant,
        until: Instant,
    ) -> Result<Option<ClaimedCalendar>, StoreError> {
        // As for mail: on SQLite the write itself is the lock.
        let lock = match self.inner.get_database_backend() {
            DatabaseBackend::Postgres => "FOR UPDATE OF s SKIP LOCKED",
            _ => "",
        };
        let sql = format!(
            "UPDATE busy_source SET due_at = $2
             WHERE employee_id = (SELECT s.employee_id FROM busy_source s WHERE {DUE}
                                  ORDER BY s.due_at, s.employee_id LIMIT 1 {lock})
             RETURNING employee_id, address, etag, last_modified, tries,
                (SELECT c.read_at FROM busy_calendar c
                 WHERE c.employee_id = busy_source.employee_id) AS read_at"
        );
        let rows: Vec<ClaimedRow> = all(&self.inner, &sql, [now.into(), until.into()]).await?;
        Ok(rows.into_iter().next().map(|row| ClaimedCalendar {
            employee: EmployeeId(row.employee_id),
            address: CalendarAddress::parse(&row.address).ok(),
            etag: row.etag,
            last_modified: row.last_modified,
            tries: u32::try_from(row.tries).unwrap_or(0),
            read_at: row.read_at,
            claim: until,
        }))
    }

    /// A calendar was read, and is read again at `due_at`; false when it has another address since,
    /// or the claim ran out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_calendar_read(
        &self,
        _: &Permit<ManageAbsences>,
        calendar: &ClaimedCalendar,
        known: (Option<String>, Option<String>),
        now: Instant,
        due_at: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE busy_source SET etag = $3, last_modified = $4, read_at = $5,
                due_at = $6, tries = 0, failing_since = NULL, trouble = NULL
            WHERE employee_id = $1 AND due_at = $2";
        let values = [
            calendar.employee.0.into(),
            calendar.claim.into(),
            known.0.into(),
            known.1.into(),
            now.into(),
            due_at.into(),
        ];
        Ok(run(&self.inner, sql, values).await? == 1)
    }

    /// A calendar could not be read, and is tried again at `due_at`; false as for
    /// [`Tx::note_calendar_read`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note_calendar_trouble(
        &self,
        _: &Permit<ManageAbsences>,
        calendar: &ClaimedCalendar,
        trouble: CalendarTrouble,
        now: Instant,
        due_at: Instant,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE busy_source SET tries = tries + 1, trouble = $3, due_at = $5,
                failing_since = COALESCE(failing_since, $4)
            WHERE employee_id = $1 AND due_at = $2";
        let values = [
            calendar.employee.0.into(),
            calendar.claim.into(),
            trouble.code().into(),
            now.into(),
            due_at.into(),
        ];
        Ok(run(&self.inner, sql, values).await? == 1)
    }

    /// When somebody is busy by their own calendar, from an instant on.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn busy_spans<D: Deed>(
        &self,
        _: &Permit<D>,
        employee: EmployeeId,
        from: Instant,
    ) -> Result<Vec<(Instant, Instant)>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            starts_at: i64,
            ends_at: i64,
        }
        let sql = "SELECT starts_at, ends_at FROM busy_span
                   WHERE employee_id = $1 AND ends_at > $2 ORDER BY starts_at";
        let rows: Vec<Row> = all(&self.inner, sql, [employee.0.into(), from.into()]).await?;
        Ok(rows
            .into_iter()
            .map(|row| (row.starts_at, row.ends_at))
            .collect())
    }
}
