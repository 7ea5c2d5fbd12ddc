use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::GroupForm;
use leptos::prelude::*;

/// Adds a class or team, then shows the groups of its school year.
#[server(prefix = "/api", endpoint = "organisations/add-group")]
pub async fn add_group(
    organisation: OrganisationId,
    form: GroupForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::organisations;

    let post = post(&key)?;
    organisations::add_group(&house(), &actor()?, &post, organisation, &form).await?;
    let year = form.school_year.trim();
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?jaar={year}&gedaan=groep-toegevoegd"
    ));
    Ok(())
}
