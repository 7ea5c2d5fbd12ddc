use crate::api::ApiError;
use domain::ids::GroupId;
use domain::organisation::GroupForm;
use leptos::prelude::*;

/// Changes a group of which `version` was shown, then shows the groups.
#[server(prefix = "/api", endpoint = "portal/change-group")]
pub async fn change_own_group(
    group: GroupId,
    version: i32,
    form: GroupForm,
) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use services::booking;

    let visit = school()?;
    let (house, season) = (house(), visit.season);
    booking::change_own_group(&house, &visit.actor, season, group, version, &form).await?;
    leptos_axum::redirect("/boeken/groepen?gedaan=gewijzigd");
    Ok(())
}
