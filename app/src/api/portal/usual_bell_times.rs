use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Goes back to the usual bell times of a school like the one that is in.
#[server(prefix = "/api", endpoint = "portal/usual-bell-times")]
pub async fn usual_own_bell_times(school: OrganisationId) -> Result<(), ApiError> {
    use crate::api::request::{house, school_for};

    let visit = school_for(school)?;
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    services::organisations::usual_bell_times(&house(), &visit.actor, school).await?;
    leptos_axum::redirect("/boeken/tijden?gedaan=lestijden-gewoon");
    Ok(())
}
