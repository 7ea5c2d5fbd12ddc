use crate::api::ApiError;
use domain::ids::OrganisationId;
use domain::organisation::FreeDayForm;
use leptos::prelude::*;

/// Adds days on which the school that is in is closed.
#[server(prefix = "/api", endpoint = "portal/add-free-day")]
pub async fn add_own_free_day(
    school: OrganisationId,
    form: FreeDayForm,
    key: String,
) -> Result<(), ApiError> {
    use crate::api::request::{house, post, school_for};
    use services::booking;

    let (visit, post) = (school_for(school)?, post(&key)?);
    booking::add_own_free_day(&house(), &visit.actor, &post, &form).await?;
    leptos_axum::redirect("/boeken/tijden?gedaan=vrij-toegevoegd");
    Ok(())
}
