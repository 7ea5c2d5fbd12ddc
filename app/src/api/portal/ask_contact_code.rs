use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::ContactForm;
use leptos::prelude::*;

/// Asks to change a contact, or to add one when none is named: a code goes out by mail.
#[server(prefix = "/api", endpoint = "portal/ask-contact-code")]
pub async fn ask_contact_code(
    school: OrganisationId,
    contact: String,
    form: ContactForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{caller, house, post, school_for};
    use services::booking;

    let post = post(&key)?;
    let contact = match contact.is_empty() {
        true => None,
        false => Some(contact.parse().map_err(|_| ApiError::NotFound)?),
    };
    let (house, actor, language) = (house(), school_for(school)?.actor, caller().language.code());
    booking::ask_contact_code(&house, &actor, &post, contact, &form, language).await?;
    leptos_axum::redirect("/boeken/contact?gedaan=code-gestuurd#code-typen");
    Ok(())
}
