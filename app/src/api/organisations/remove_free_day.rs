use crate::api::ApiError;
use domain::ids::{FreeDayId, OrganisationId};
use leptos::prelude::*;

/// Removes free days, then shows the school or club.
#[server(prefix = "/api", endpoint = "organisations/remove-free-day")]
pub async fn remove_free_day(
    organisation: OrganisationId,
    free_day: FreeDayId,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::remove_free_day(&house(), &actor()?, free_day).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=vrij-verwijderd"));
    Ok(())
}
