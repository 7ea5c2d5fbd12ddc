use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::ContactForm;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the form of a person at a school or club needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContactFormPage {
    /// The school or club.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// The form as it is filled in at first.
    pub form: ContactForm,
    /// The version of the person shown; of nobody yet it says nothing.
    pub version: i32,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// The form of a person at a school or club; an empty one without a contact.
#[server(prefix = "/api", endpoint = "organisations/read-contact-form")]
pub async fn read_contact_form(
    organisation: String,
    contact: Option<String>,
) -> Result<ContactFormPage, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::ManageOrganisations;
    use services::{Fault, organisations};

    let (house, actor) = (house(), actor()?);
    let permit = actor.permit::<ManageOrganisations>().map_err(Fault::from)?;
    let id = organisation.parse().map_err(|_| ApiError::NotFound)?;
    let view = organisations::organisation(&house, &actor, id, None).await?;
    permit.over(view.area.id, &[]).map_err(Fault::from)?;
    let (form, version) = match contact {
        None => (ContactForm::default(), 0),
        Some(contact) => {
            let known = view
                .contacts
                .iter()
                .find(|one| one.id.to_string() == contact);
            let known = known.ok_or(ApiError::NotFound)?;
            (ContactForm::of(known), known.version)
        }
    };
    Ok(ContactFormPage {
        organisation: id,
        organisation_name: view.organisation.name.to_string(),
        form,
        version,
        key: super::new_key()?,
    })
}
