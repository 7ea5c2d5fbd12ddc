use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Opens a closed school or club again, then shows it.
#[server(prefix = "/api", endpoint = "organisations/reopen")]
pub async fn reopen_organisation(
    organisation: OrganisationId,
    version: i32,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::reopen_organisation(&house(), &actor()?, organisation, version)
        .await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=heropend"));
    Ok(())
}
