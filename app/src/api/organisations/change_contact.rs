use crate::api::ApiError;
use domain::ids::{ContactId, OrganisationId};
use domain::organisation::ContactForm;
use leptos::prelude::*;

/// Changes a person of whom `version` was shown, at a school or club, then shows it.
#[server(prefix = "/api", endpoint = "organisations/change-contact")]
pub async fn change_contact(
    organisation: OrganisationId,
    contact: ContactId,
    version: i32,
    form: ContactForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::change_contact(&house(), &actor()?, contact, version, &form).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=contact-gewijzigd"));
    Ok(())
}
