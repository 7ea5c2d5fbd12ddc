use super::{free_day_row, read_free_day};
use crate::tables::free_day;
use crate::{StoreError, Tx};
use domain::ids::{FreeDayId, OrganisationId};
use domain::organisation::FreeDay;
use domain::permission::{ManageOrganisations, Permit};
use sea_orm::EntityTrait;

impl Tx {
    /// Adds free days of an organisation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_free_day(
        &self,
        _: &Permit<ManageOrganisations>,
        of: OrganisationId,
        free_day: &FreeDay,
    ) -> Result<(), StoreError> {
        free_day::Entity::insert(free_day_row(of, free_day))
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Removes free days and tells which they were.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn remove_free_day(
        &self,
        _: &Permit<ManageOrganisations>,
        id: FreeDayId,
    ) -> Result<FreeDay, StoreError> {
        let row = free_day::Entity::find_by_id(id.0).one(&self.inner).await?;
        let row = row.ok_or(StoreError::NotFound)?;
        free_day::Entity::delete_by_id(id.0)
            .exec(&self.inner)
            .await?;
        read_free_day(row)
    }
}
