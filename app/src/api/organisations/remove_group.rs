use crate::api::ApiError;
use domain::ids::{GroupId, OrganisationId};
use domain::time::SchoolYear;
use leptos::prelude::*;

/// Removes a class or team without lessons, then shows the groups of its school year.
#[server(prefix = "/api", endpoint = "organisations/remove-group")]
pub async fn remove_group(
    organisation: OrganisationId,
    group: GroupId,
    year: SchoolYear,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::remove_group(&house(), &actor()?, group).await?;
    let year = year.0;
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?jaar={year}&gedaan=groep-verwijderd"
    ));
    Ok(())
}
