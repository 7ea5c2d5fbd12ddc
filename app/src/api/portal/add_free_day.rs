use crate::api::ApiError;
use domain::organisation::FreeDayForm;
use leptos::prelude::*;

/// Adds days on which the school that is in is closed.
#[server(prefix = "/api", endpoint = "portal/add-free-day")]
pub async fn add_own_free_day(form: FreeDayForm, key: String) -> Result<(), ApiError> {
    use crate::api::request::{house, school};
    use services::{Post, booking};

    let (visit, post) = (school()?, Post::parse(&key).ok_or(ApiError::Malformed)?);
    booking::add_own_free_day(&house(), &visit.actor, &post, &form).await?;
    leptos_axum::redirect("/boeken/tijden?gedaan=vrij-toegevoegd");
    Ok(())
}
