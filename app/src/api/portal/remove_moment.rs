use crate::api::ApiError;
use domain::ids::UnavailableId;
use leptos::prelude::*;

/// Removes a moment at which a group could not, then shows the group.
#[server(prefix = "/api", endpoint = "portal/remove-moment")]
pub async fn remove_own_moment(moment: UnavailableId) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use services::booking;

    let visit = school()?;
    let (house, season) = (house(), visit.season);
    let group = booking::remove_own_moment(&house, &visit.actor, season, moment).await?;
    leptos_axum::redirect(&format!("/boeken/groepen/{group}?gedaan=moment-verwijderd"));
    Ok(())
}
