use crate::api::ApiError;
use crate::api::feed::FeedView;
use leptos::prelude::*;

/// The calendar feed of the school that is in.
#[server(prefix = "/api", endpoint = "portal/read-calendar")]
pub async fn read_calendar() -> Result<FeedView, ApiError> {
    use crate::api::request::{house, school};

    let visit = school()?;
    let school = visit.actor.as_school().ok_or(ApiError::VisitOver)?;
    FeedView::of_school(&house(), &visit.actor, school).await
}
