use crate::api::ApiError;
use domain::booking::BellTimesForm;
use leptos::prelude::*;

/// Keeps when lessons start at the school that is in.
#[server(prefix = "/api", endpoint = "portal/set-bell-times")]
pub async fn set_own_bell_times(form: BellTimesForm) -> Result<(), ApiError> {
    use crate::api::request::{house, school};

    let visit = school()?;
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    services::organisations::set_bell_times(&house(), &visit.actor, school, &form).await?;
    leptos_axum::redirect("/boeken/tijden?gedaan=lestijden");
    Ok(())
}
