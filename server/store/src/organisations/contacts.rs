use super::contact_row;
use crate::tables::{contact, run};
use crate::{StoreError, Tx};
use domain::ids::ContactId;
use domain::organisation::Contact;
use domain::permission::{ManageOrganisations, Permit};
use sea_orm::EntityTrait;

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

    /// Changes a contact to what is given.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn change_contact(
        &self,
        _: &Permit<ManageOrganisations>,
        contact: &Contact,
    ) -> Result<(), StoreError> {
        contact::Entity::update(contact_row(contact))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Removes a contact with all that was known of this person; requests that named them stay,
    /// without the name.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn remove_contact(
        &self,
        _: &Permit<ManageOrganisations>,
        id: ContactId,
    ) -> Result<(), StoreError> {
        let detach = "UPDATE request SET contact_id = NULL, version = version + 1
                      WHERE contact_id = $1";
        run(&self.inner, detach, [id.0.into()]).await?;
        let removed = contact::Entity::delete_by_id(id.0)
            .exec(&self.inner)
            .await?;
        if removed.rows_affected == 0 {
            return Err(StoreError::NotFound);
        }
        Ok(())
    }
}
