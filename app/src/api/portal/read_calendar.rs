use crate::api::ApiError;
use crate::api::feed::FeedView;
use domain::ids::OrganisationId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The calendar feed of the school that is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCalendar {
    /// Which school.
    pub school: OrganisationId,
    /// Its feed.
    pub feed: FeedView,
}

/// The calendar feed of the school that is in.
#[server(prefix = "/api", endpoint = "portal/read-calendar")]
pub async fn read_calendar() -> Result<OwnCalendar, ApiError> {
    use crate::api::request::{house, school};

    let visit = school()?;
    let feed = FeedView::of_school(&house(), &visit.actor, visit.school).await?;
    Ok(OwnCalendar {
        school: visit.school,
        feed,
    })
}
