use crate::api::ApiError;
use domain::ids::{ContactId, OrganisationId};
use leptos::prelude::*;

/// Erases a person of whom `version` was shown, then shows the school.
#[server(prefix = "/api", endpoint = "contacts/erase")]
pub async fn erase_contact(
    organisation: OrganisationId,
    contact: ContactId,
    version: i32,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::contacts;

    let post = post(&key)?;
    let (house, actor) = (house(), actor()?);
    contacts::erase_contact(&house, &actor, &post, organisation, contact, version).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=contact-gewist"));
    Ok(())
}
