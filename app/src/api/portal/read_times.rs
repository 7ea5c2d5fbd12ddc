use crate::api::ApiError;
use crate::api::organisations::BellPage;
use domain::ids::OrganisationId;
use domain::organisation::FreeDay;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// When the school that is in has lessons, and when it is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTimes {
    /// The school that is in.
    pub school: OrganisationId,
    /// When lessons start.
    pub bell: BellPage,
    /// Its own free days ahead, by date.
    pub free_days: Vec<FreeDay>,
    /// Makes pressing twice do it once.
    pub key: String,
}

/// When the school that is in has lessons, and when it is closed.
#[server(prefix = "/api", endpoint = "portal/read-times")]
pub async fn read_times() -> Result<OwnTimes, ApiError> {
    use crate::api::request::{house, school};
    use services::{Post, booking, organisations};

    let (house, visit) = (house(), school()?);
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    let bell = organisations::bell_times(&house, &visit.actor, school).await?;
    Ok(OwnTimes {
        school: visit.school,
        bell: bell.into(),
        free_days: booking::own_free_days(&house, &visit.actor).await?,
        key: Post::new()?.as_str().to_owned(),
    })
}
