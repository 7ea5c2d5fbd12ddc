//! Recording when somebody is away.

use crate::tables::{absence, employee};
use crate::{StoreError, Tx};
use domain::employee::AbsenceDetails;
use domain::ids::{AbsenceId, EmployeeId};
use domain::permission::{ManageAbsences, Permit};
use domain::time::Day;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

impl Tx {
    /// Records an absence of somebody who works here.
    ///
    /// # Errors
    /// `NotFound` without such an active employee.
    pub async fn add_absence(
        &self,
        _: &Permit<ManageAbsences>,
        id: AbsenceId,
        who: EmployeeId,
        details: &AbsenceDetails,
    ) -> Result<(), StoreError> {
        let known = employee::Entity::find_by_id(who.0)
            .filter(employee::Column::Active.eq(true))
            .one(&self.inner)
            .await?;
        known.ok_or(StoreError::NotFound)?;
        let row = absence::ActiveModel {
            id: Set(id.0),
            employee_id: Set(who.0),
            kind: Set(details.kind.code().to_owned()),
            first_day: Set(details.first_day),
            last_day: Set(details.last_day),
            start_minute: Set(details.span.start.0.into()),
            end_minute: Set(details.span.end.0.into()),
        };
        absence::Entity::insert(row)
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Removes an absence; tells whose it was and its first and last day.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn remove_absence(
        &self,
        _: &Permit<ManageAbsences>,
        id: AbsenceId,
    ) -> Result<(EmployeeId, Day, Day), StoreError> {
        let row = absence::Entity::find_by_id(id.0).one(&self.inner).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        let removed = absence::Entity::delete_by_id(id.0)
            .exec(&self.inner)
            .await?;
        if removed.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        Ok((EmployeeId(row.employee_id), row.first_day, row.last_day))
    }
}
