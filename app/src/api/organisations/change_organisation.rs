use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::OrganisationForm;
use leptos::prelude::*;

/// Changes a school or club of which `version` was shown, then shows it.
#[server(prefix = "/api", endpoint = "organisations/change")]
pub async fn change_organisation(
    organisation: OrganisationId,
    version: i32,
    form: OrganisationForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};
    use services::organisations;

    organisations::change_organisation(&house(), &actor()?, organisation, version, &form).await?;
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=gewijzigd"));
    Ok(())
}
