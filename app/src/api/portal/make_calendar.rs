use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Makes the calendar feed of the school that is in, or replaces its address, and shows the address
/// once.
#[server(prefix = "/api", endpoint = "portal/make-calendar")]
pub async fn make_calendar(school: OrganisationId) -> Result<(), ApiError> {
    use crate::api::feed::shown_once;
    use crate::api::request::{house, school_for};

    let visit = school_for(school)?;
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    let token = services::feeds::make_school_feed(&house(), &visit.actor, school).await?;
    shown_once::send(&token);
    leptos_axum::redirect("/boeken/agenda?gedaan=gemaakt");
    Ok(())
}
