use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::GroupForm;
use leptos::prelude::*;

/// Adds a group, then shows the groups.
#[server(prefix = "/api", endpoint = "portal/add-group")]
pub async fn add_own_group(
    school: OrganisationId,
    form: GroupForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school_for};
    use services::booking;

    let (visit, post) = (school_for(school)?, post(&key)?);
    booking::add_own_group(&house(), &visit.actor, visit.season, &post, &form).await?;
    leptos_axum::redirect("/boeken/groepen?gedaan=toegevoegd");
    Ok(())
}
