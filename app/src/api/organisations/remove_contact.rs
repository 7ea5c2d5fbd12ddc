use crate::api::ApiError;
use domain::ids::{ContactId, OrganisationId};
use leptos::prelude::*;

/// Removes a person and all that was known of them, then shows the school or club.
#[server(prefix = "/api", endpoint = "organisations/remove-contact")]
pub async fn remove_contact(
    organisation: OrganisationId,
    contact: ContactId,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::remove_contact(&house(), &actor()?, contact).await?;
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?gedaan=contact-verwijderd"
    ));
    Ok(())
}
