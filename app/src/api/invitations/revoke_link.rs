use crate::api::ApiError;
use domain::ids::{LinkId, OrganisationId};
use leptos::prelude::*;

/// Takes a link back, then shows the school. Whoever came in by it is out at once.
#[server(prefix = "/api", endpoint = "invitations/revoke-link")]
pub async fn revoke_link(organisation: OrganisationId, link: LinkId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::booking::revoke_link(&house(), &actor()?, organisation, link).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=link-ingetrokken"));
    Ok(())
}
