use crate::api::ApiError;
use domain::ids::GroupId;
use domain::organisation::UnavailableForm;
use leptos::prelude::*;

/// Adds a moment at which a group cannot, then shows the group.
#[server(prefix = "/api", endpoint = "portal/add-moment")]
pub async fn add_own_moment(
    group: GroupId,
    form: UnavailableForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school};
    use services::booking;

    let (visit, post) = (school()?, post(&key)?);
    let (house, season) = (house(), visit.season);
    booking::add_own_moment(&house, &visit.actor, season, &post, group, &form).await?;
    leptos_axum::redirect(&format!("/boeken/groepen/{group}?gedaan=moment-toegevoegd"));
    Ok(())
}
