use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::FreeDayForm;
use leptos::prelude::*;

/// Adds free days of one school or club, then shows it.
#[server(prefix = "/api", endpoint = "organisations/add-free-day")]
pub async fn add_free_day(
    organisation: OrganisationId,
    form: FreeDayForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::organisations;

    let post = post(&key)?;
    organisations::add_free_day(&house(), &actor()?, &post, organisation, &form).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=vrij-toegevoegd"));
    Ok(())
}
