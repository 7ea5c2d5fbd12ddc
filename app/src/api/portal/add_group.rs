use crate::api::ApiError;
use domain::organisation::GroupForm;
use leptos::prelude::*;

/// Adds a group, then shows the groups.
#[server(prefix = "/api", endpoint = "portal/add-group")]
pub async fn add_own_group(form: GroupForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use services::{Post, booking};

    let (visit, post) = (school()?, Post::parse(&key).ok_or(ApiError::Malformed)?);
    booking::add_own_group(&house(), &visit.actor, visit.season, &post, &form).await?;
    leptos_axum::redirect("/boeken/groepen?gedaan=toegevoegd");
    Ok(())
}
