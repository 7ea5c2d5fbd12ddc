use crate::api::ApiError;
use domain::ids::{GroupId, OrganisationId, UnavailableId};
use domain::time::SchoolYear;
use leptos::prelude::*;

/// Removes a moment at which a group could not, then shows the group.
#[server(prefix = "/api", endpoint = "organisations/remove-unavailable")]
pub async fn remove_unavailable(
    organisation: OrganisationId,
    group: GroupId,
    year: SchoolYear,
    moment: UnavailableId,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::remove_unavailable(&house(), &actor()?, moment).await?;
    let year = year.0;
    let page =
        format!("/scholen/{organisation}/groep/{group}?jaar={year}&gedaan=moment-verwijderd");
    leptos_axum::redirect(&page);
    Ok(())
}
