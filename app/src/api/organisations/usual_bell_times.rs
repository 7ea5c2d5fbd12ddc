use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Goes back to the usual bell times of this kind of school, then shows it.
#[server(prefix = "/api", endpoint = "organisations/usual-bell-times")]
pub async fn usual_bell_times(organisation: OrganisationId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::usual_bell_times(&house(), &actor()?, organisation).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=lestijden-gewoon"));
    Ok(())
}
