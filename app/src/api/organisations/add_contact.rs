use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::ContactForm;
use leptos::prelude::*;

/// Adds a person at a school or club, then shows it.
#[server(prefix = "/api", endpoint = "organisations/add-contact")]
pub async fn add_contact(
    organisation: OrganisationId,
    form: ContactForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::organisations;

    let post = post(&key)?;
    organisations::add_contact(&house(), &actor()?, &post, organisation, &form).await?;
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?gedaan=contact-toegevoegd"
    ));
    Ok(())
}
