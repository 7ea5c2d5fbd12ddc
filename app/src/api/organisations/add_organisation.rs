use crate::api::ApiError;
use domain::organisation::OrganisationForm;
use leptos::prelude::*;

/// Adds a school or club, then shows it.
#[server(prefix = "/api", endpoint = "organisations/add")]
pub async fn add_organisation(form: OrganisationForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{actor, house, post};
    use services::organisations;

    let post = post(&key)?;
    let id = organisations::add_organisation(&house(), &actor()?, &post, &form).await?;
    leptos_axum::redirect(&format!("/scholen/{id}?gedaan=toegevoegd"));
    Ok(())
}
