use crate::api::ApiError;
use domain::ids::{GroupId, OrganisationId};
use domain::organisation::GroupForm;
use leptos::prelude::*;

/// Changes a class or team of which `version` was shown, then shows the groups of its school year.
#[server(prefix = "/api", endpoint = "organisations/change-group")]
pub async fn change_group(
    organisation: OrganisationId,
    group: GroupId,
    version: i32,
    form: GroupForm,
) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::organisations::change_group(&house(), &actor()?, group, version, &form).await?;
    let year = form.school_year.trim();
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?jaar={year}&gedaan=groep-gewijzigd"
    ));
    Ok(())
}
