use super::{read_unavailable, unavailable_row};
use crate::tables::group_unavailable;
use crate::{StoreError, Tx};
use domain::ids::UnavailableId;
use domain::organisation::Unavailable;
use domain::permission::{ManageOrganisations, Permit};
use sea_orm::EntityTrait;

impl Tx {
    /// Adds a moment at which a group cannot.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_unavailable(
        &self,
        _: &Permit<ManageOrganisations>,
        moment: &Unavailable,
    ) -> Result<(), StoreError> {
        group_unavailable::Entity::insert(unavailable_row(moment))
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Removes such a moment and tells which it was.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn remove_unavailable(
        &self,
        _: &Permit<ManageOrganisations>,
        id: UnavailableId,
    ) -> Result<Unavailable, StoreError> {
        let row = group_unavailable::Entity::find_by_id(id.0)
            .one(&self.inner)
            .await?;
        let row = row.ok_or(StoreError::NotFound)?;
        group_unavailable::Entity::delete_by_id(id.0)
            .exec(&self.inner)
            .await?;
        read_unavailable(row)
    }
}
