//! Holidays of the region.

use crate::tables::{self, holiday};
use crate::{Store, StoreError, Tx};
use domain::holiday::{Holiday, HolidayDetails, HolidayKind};
use domain::ids::HolidayId;
use domain::permission::{ManageHolidays, Permit, ReadHolidays};
use domain::time::Day;
use domain::values::Name;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

fn holiday_of(row: holiday::Model) -> Result<Holiday, StoreError> {
    let unreadable = |_| StoreError::Unreadable("holiday");
    Ok(Holiday {
        id: HolidayId(row.id),
        kind: HolidayKind::parse(&row.kind).map_err(unreadable)?,
        name: Name::parse(&row.name).map_err(unreadable)?,
        first_day: row.first_day,
        last_day: row.last_day,
        version: row.version,
    })
}

fn row_of(id: HolidayId, details: &HolidayDetails, version: i32) -> holiday::ActiveModel {
    holiday::ActiveModel {
        id: Set(id.0),
        kind: Set(details.kind.code().to_owned()),
        name: Set(details.name.to_string()),
        first_day: Set(details.first_day),
        last_day: Set(details.last_day),
        version: Set(version),
    }
}

impl Store {
    /// Holidays that have a day in a period, both ends inclusive; the first to come first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn holidays_between(
        &self,
        _: &Permit<ReadHolidays>,
        first: Day,
        last: Day,
    ) -> Result<Vec<Holiday>, StoreError> {
        let rows = holiday::Entity::find()
            .filter(holiday::Column::FirstDay.lte(last))
            .filter(holiday::Column::LastDay.gte(first))
            .order_by_asc(holiday::Column::FirstDay)
            .order_by_asc(holiday::Column::Name)
            .all(&self.db)
            .await?;
        rows.into_iter().map(holiday_of).collect()
    }
}

impl Tx {
    /// One holiday, locked until the write ends.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn holiday(
        &self,
        _: &Permit<ManageHolidays>,
        id: HolidayId,
    ) -> Result<Holiday, StoreError> {
        // An update that changes nothing holds the row on both engines.
        let sql = "UPDATE holiday SET name = name WHERE id = $1";
        tables::run(&self.inner, sql, [id.0.into()]).await?;
        let row = holiday::Entity::find_by_id(id.0).one(&self.inner).await?;
        holiday_of(row.ok_or(StoreError::NotFound)?)
    }

    /// Adds a holiday.
    ///
    /// # Errors
    /// `Broken(Holiday)` when it stands there already.
    pub async fn add_holiday(
        &self,
        _: &Permit<ManageHolidays>,
        id: HolidayId,
        details: &HolidayDetails,
    ) -> Result<(), StoreError> {
        holiday::Entity::insert(row_of(id, details, 1))
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Changes a holiday of which `version` was shown.
    ///
    /// # Errors
    /// `Stale`, or `Broken(Holiday)` when another is the same.
    pub async fn change_holiday(
        &self,
        _: &Permit<ManageHolidays>,
        id: HolidayId,
        version: i32,
        details: &HolidayDetails,
    ) -> Result<(), StoreError> {
        let changed = holiday::Entity::update_many()
            .set(row_of(id, details, version + 1))
            .filter(holiday::Column::Id.eq(id.0))
            .filter(holiday::Column::Version.eq(version))
            .exec(&self.inner)
            .await?;
        match changed.rows_affected {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }

    /// Removes a holiday.
    ///
    /// # Errors
    /// `NotFound`, or when the database fails.
    pub async fn remove_holiday(
        &self,
        _: &Permit<ManageHolidays>,
        id: HolidayId,
    ) -> Result<(), StoreError> {
        let removed = holiday::Entity::delete_by_id(id.0)
            .exec(&self.inner)
            .await?;
        if removed.rows_affected == 1 {
            Ok(())
        } else {
            Err(StoreError::NotFound)
        }
    }
}
