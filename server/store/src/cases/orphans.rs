//! Cases for which nobody answers, the numbers that an administrator sets, and where the team is
//! reached.

use super::handovers::OPEN;
use crate::tables::{all, one, run};
use crate::{StoreError, Tx};
use domain::cases::Orphan;
use domain::ids::{AreaId, CaseId, EmployeeId, YouthId};
use domain::permission::{Deed, KeepCaseRules, Permit};
use domain::time::Day;
use domain::values::Email;
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct OrphanRow {
    id: Uuid,
    youth_id: Uuid,
    version: i32,
    number: String,
    area_id: Uuid,
}

#[derive(FromQueryResult)]
struct EmailRow {
    email: String,
}

/// The number's name in the table.
const HANDOVER_DAYS: &str = "handover_days";

impl Tx {
    /// Cases with something open for which nobody answers: without a worker although they run, or
    /// with one who left, has no case role for its area any more, or is away `long`, while nobody who
    /// may stands in. By number; ids and numbers alone, each with whose case it is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn orphans<D: Deed>(
        &self,
        _: &Permit<D>,
        today: Day,
        long: &[EmployeeId],
    ) -> Result<Vec<(YouthId, Orphan)>, StoreError> {
        let away = match long.is_empty() {
            true => "1 = 0".to_owned(),
            false => format!(
                "f.worker_id IN ({})",
                crate::tables::placeholders(3, long.len())
            ),
        };
        let sql = format!(
            "SELECT f.id, f.youth_id, f.version, f.number, f.area_id FROM case_file f
             LEFT JOIN employee e ON e.id = f.worker_id
             WHERE f.state <> 'received' AND {OPEN}
               AND (f.worker_id IS NULL OR e.active <> $1 OR {away}
                    OR NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.employee_id = f.worker_id
                        AND g.role IN ('case_worker', 'case_coordinator')
                        AND (g.area_id IS NULL OR g.area_id = f.area_id)))
               AND NOT EXISTS (SELECT 1 FROM case_handover h
                    JOIN employee s ON s.id = h.stand_in_id
                    WHERE h.case_id = f.id AND h.state IN ('confirmed', 'refused') AND h.stands_in
                      AND s.active = $1
                      AND EXISTS (SELECT 1 FROM role_grant r WHERE r.employee_id = s.id
                        AND r.role IN ('case_worker', 'case_coordinator')
                        AND (r.area_id IS NULL OR r.area_id = f.area_id))
                      AND NOT EXISTS (SELECT 1 FROM absence b
                        WHERE b.employee_id = s.id AND b.first_day <= $2 AND b.last_day >= $2))
             ORDER BY f.number"
        );
        let mut values = vec![true.into(), today.into()];
        values.extend(long.iter().map(|worker| sea_orm::Value::from(worker.0)));
        let rows: Vec<OrphanRow> = all(&self.inner, &sql, values).await?;
        let orphan = |row: OrphanRow| {
            let orphan = Orphan {
                case: CaseId(row.id),
                version: row.version,
                number: row.number,
                area: AreaId(row.area_id),
            };
            (YouthId(row.youth_id), orphan)
        };
        Ok(rows.into_iter().map(orphan).collect())
    }

    /// Notes that the coordinators of an area are told today; tells whether they were not yet.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tell_of_orphans(
        &self,
        _: &Permit<KeepCaseRules>,
        day: Day,
        area: AreaId,
    ) -> Result<bool, StoreError> {
        let sql = "INSERT INTO case_orphan_day (day, area_id) VALUES ($1, $2)
                   ON CONFLICT DO NOTHING";
        let touched = run(&self.inner, sql, [day.into(), area.0.into()]).await?;
        Ok(touched == 1)
    }

    /// From how many calendar days an absence is long.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn handover_days<D: Deed>(&self, _: &Permit<D>) -> Result<u16, StoreError> {
        let number = self.case_setting(HANDOVER_DAYS).await?;
        let number = number.ok_or(StoreError::NotFound)?;
        u16::try_from(number).map_err(|_| StoreError::Unreadable("case_setting.number"))
    }

    /// Sets it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_handover_days(
        &self,
        _: &Permit<KeepCaseRules>,
        days: u16,
    ) -> Result<(), StoreError> {
        self.set_case_setting(HANDOVER_DAYS, days).await
    }

    /// The addresses of who coordinates cases in an area.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_coordinators<D: Deed>(
        &self,
        _: &Permit<D>,
        area: AreaId,
    ) -> Result<Vec<Email>, StoreError> {
        let sql = "SELECT DISTINCT e.email FROM employee e
             JOIN role_grant g ON g.employee_id = e.id
             WHERE e.active = $1 AND g.role = 'case_coordinator'
               AND (g.area_id IS NULL OR g.area_id = $2) ORDER BY e.email";
        let rows: Vec<EmailRow> = all(&self.inner, sql, [true.into(), area.0.into()]).await?;
        rows.iter().map(email).collect()
    }

    /// The address of a colleague; none when the colleague left.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_colleague<D: Deed>(
        &self,
        _: &Permit<D>,
        colleague: EmployeeId,
    ) -> Result<Option<Email>, StoreError> {
        let sql = "SELECT e.email FROM employee e WHERE e.id = $1 AND e.active = $2";
        let row: Option<EmailRow> =
            one(&self.inner, sql, [colleague.0.into(), true.into()]).await?;
        row.as_ref().map(email).transpose()
    }
}

fn email(row: &EmailRow) -> Result<Email, StoreError> {
    Email::parse(&row.email).map_err(|_| StoreError::Unreadable("employee.email"))
}
