use super::contact_row;
use crate::tables::contact;
use crate::{StoreError, Tx};
use domain::organisation::Contact;
use domain::permission::{ManageOrganisations, Permit};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

impl Tx {
    /// Adds a contact.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_contact(
        &self,
        _: &Permit<ManageOrganisations>,
        contact: &Contact,
    ) -> Result<(), StoreError> {
        contact::Entity::insert(contact_row(contact))
            .exec_without_returning(&self.inner)
            .await?;
        Ok(())
    }

    /// Changes a contact to what is given; it carries the version that follows the one it was read
    /// with.
    ///
    /// # Errors
    /// `Stale`.
    pub async fn change_contact(
        &self,
        _: &Permit<ManageOrganisations>,
        contact: &Contact,
    ) -> Result<(), StoreError> {
        let changed = contact::Entity::update_many()
            .set(contact_row(contact))
            .filter(contact::Column::Id.eq(contact.id.0))
            .filter(contact::Column::Version.eq(contact.version - 1))
            .exec(&self.inner)
            .await?;
        match changed.rows_affected {
            0 => Err(StoreError::Stale),
            _ => Ok(()),
        }
    }
}
