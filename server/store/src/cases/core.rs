//! What a case is called and where it belongs: ids alone, to know what a row of the log is about.

use crate::tables::{all, one};
use crate::{StoreError, Tx};
use domain::ids::{AreaId, CaseId, EmployeeId, YouthId};
use domain::permission::{Deed, Permit};
use domain::values::Email;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Where a case belongs; nothing of the youth but an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseCore {
    /// Its id.
    pub case: CaseId,
    /// Whose case it is.
    pub youth: YouthId,
    /// The area that decides who may see it.
    pub area: AreaId,
    /// Who follows it; none while it waits for somebody.
    pub worker: Option<EmployeeId>,
}

impl Tx {
    /// The case that people call so.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_called<D: Deed>(
        &self,
        _: &Permit<D>,
        number: &str,
    ) -> Result<Option<CaseCore>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            id: Uuid,
            youth_id: Uuid,
            area_id: Uuid,
            worker_id: Option<Uuid>,
        }
        let row: Option<Row> = one(
            &self.inner,
            "SELECT id, youth_id, area_id, worker_id FROM case_file WHERE number = $1",
            [number.into()],
        )
        .await?;
        Ok(row.map(|row| CaseCore {
            case: CaseId(row.id),
            youth: YouthId(row.youth_id),
            area: AreaId(row.area_id),
            worker: row.worker_id.map(EmployeeId),
        }))
    }

    /// The addresses of the privacy officers, and of the coordinators of an area; without whoever
    /// acts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn case_watchers<D: Deed>(
        &self,
        permit: &Permit<D>,
        area: AreaId,
    ) -> Result<Vec<Email>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            email: String,
        }
        let rows: Vec<Row> = all(
            &self.inner,
            "SELECT DISTINCT e.email FROM employee e JOIN role_grant g ON g.employee_id = e.id
             WHERE e.active = $1 AND (CAST($2 AS uuid) IS NULL OR e.id <> $2)
               AND (g.role = 'privacy_officer' OR
                    (g.role = 'case_coordinator' AND (g.area_id IS NULL OR g.area_id = $3)))
             ORDER BY e.email",
            [
                true.into(),
                permit.actor().map(|id| id.0).into(),
                area.0.into(),
            ],
        )
        .await?;
        let read = |row: Row| Email::parse(&row.email);
        rows.into_iter()
            .map(|row| read(row).map_err(|_| StoreError::Unreadable("employee.email")))
            .collect()
    }

    /// The addresses of the privacy officers; without whoever acts.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn privacy_officers<D: Deed>(
        &self,
        permit: &Permit<D>,
    ) -> Result<Vec<Email>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            email: String,
        }
        let rows: Vec<Row> = all(
            &self.inner,
            "SELECT DISTINCT e.email FROM employee e JOIN role_grant g ON g.employee_id = e.id
             WHERE e.active = $1 AND (CAST($2 AS uuid) IS NULL OR e.id <> $2)
               AND g.role = 'privacy_officer' ORDER BY e.email",
            [true.into(), permit.actor().map(|id| id.0).into()],
        )
        .await?;
        let read = |row: Row| Email::parse(&row.email);
        rows.into_iter()
            .map(|row| read(row).map_err(|_| StoreError::Unreadable("employee.email")))
            .collect()
    }
}
