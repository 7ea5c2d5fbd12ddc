use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Closes a school or club from today on, then shows it.
#[server(prefix = "/api", endpoint = "organisations/close")]
pub async fn close_organisation(
    organisation: OrganisationId,
    version: i32,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::close_organisation(&house(), &actor()?, organisation, version).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=gesloten"));
    Ok(())
}
