use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Ends the calendar feed of the school that is in.
#[server(prefix = "/api", endpoint = "portal/revoke-calendar")]
pub async fn revoke_calendar(school: OrganisationId) -> Result<(), ApiError> {
    use crate::api::feed::shown_once;
    use crate::api::request::{house, school_for};

    let visit = school_for(school)?;
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    services::feeds::revoke_school_feed(&house(), &visit.actor, school).await?;
    shown_once::forget();
    leptos_axum::redirect("/boeken/agenda?gedaan=ingetrokken");
    Ok(())
}
