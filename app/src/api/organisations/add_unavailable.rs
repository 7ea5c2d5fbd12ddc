use crate::api::ApiError;
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::UnavailableForm;
use domain::time::SchoolYear;
use leptos::prelude::*;

/// Adds a moment at which a group cannot, then shows the group.
#[server(prefix = "/api", endpoint = "organisations/add-unavailable")]
pub async fn add_unavailable(
    organisation: OrganisationId,
    group: GroupId,
    year: SchoolYear,
    form: UnavailableForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::organisations;

    let post = post(&key)?;
    organisations::add_unavailable(&house(), &actor()?, &post, group, &form).await?;
    let year = year.0;
    let page =
        format!("/scholen/{organisation}/groep/{group}?jaar={year}&gedaan=moment-toegevoegd");
    leptos_axum::redirect(&page);
    Ok(())
}
