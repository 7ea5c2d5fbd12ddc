use crate::api::ApiError;
use domain::booking::BellTimesForm;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Keeps when lessons start at the school that is in.
#[server(prefix = "/api", endpoint = "portal/set-bell-times")]
pub async fn set_own_bell_times(
    school: OrganisationId,
    form: BellTimesForm,
) -> Result<(), ApiError> {
    use crate::api::request::{house, school_for};

    let visit = school_for(school)?;
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    services::organisations::set_bell_times(&house(), &visit.actor, school, &form).await?;
    leptos_axum::redirect("/boeken/tijden?gedaan=lestijden");
    Ok(())
}
