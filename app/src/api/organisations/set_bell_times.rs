use crate::api::ApiError;
use domain::booking::BellTimesForm;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Keeps when lessons start at a school or club, then shows it.
#[server(prefix = "/api", endpoint = "organisations/set-bell-times")]
pub async fn set_bell_times(
    organisation: OrganisationId,
    form: BellTimesForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::set_bell_times(&house(), &actor()?, organisation, &form).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=lestijden"));
    Ok(())
}
