use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::time::SchoolYear;
use leptos::prelude::*;

/// Copies the groups of the school year before to `year`, then shows them.
#[server(prefix = "/api", endpoint = "organisations/copy-groups")]
pub async fn copy_groups(organisation: OrganisationId, year: SchoolYear) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    if !(2000..=2100).contains(&year.0) {
        return Err(ApiError::Malformed);
    }
    let before = SchoolYear(year.0 - 1);
    services::organisations::copy_groups(&house(), &actor()?, organisation, before, year).await?;
    let year = year.0;
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?jaar={year}&gedaan=gekopieerd"
    ));
    Ok(())
}
