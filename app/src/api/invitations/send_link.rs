use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Mails a contact of a school a link, then shows the school.
#[server(prefix = "/api", endpoint = "invitations/send-link")]
pub async fn send_link(
    organisation: OrganisationId,
    #[server(default)] contact: String,
    #[server(default)] language: String,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::booking;

    let post = post(&key)?;
    let (house, actor) = (house(), actor()?);
    booking::send_link(&house, &actor, &post, organisation, &contact, &language).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=link-gestuurd"));
    Ok(())
}
