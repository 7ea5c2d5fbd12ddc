use crate::api::ApiError;
use domain::ids::GroupId;
use leptos::prelude::*;

/// Removes a group without lessons, then shows the groups.
#[server(prefix = "/api", endpoint = "portal/remove-group")]
pub async fn remove_own_group(group: GroupId) -> Result<(), ApiError> {
    use crate::api::request::{house, school};

    let visit = school()?;
    services::booking::remove_own_group(&house(), &visit.actor, visit.season, group).await?;
    leptos_axum::redirect("/boeken/groepen?gedaan=verwijderd");
    Ok(())
}
