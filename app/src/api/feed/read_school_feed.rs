use super::FeedView;
use crate::api::ApiError;
use leptos::prelude::*;

/// The calendar feed of a school; none for who may look at the school but not let it in.
#[server(prefix = "/api", endpoint = "feed/read-school-feed")]
pub async fn read_school_feed(organisation: String) -> Result<Option<FeedView>, ApiError> {
    use crate::api::request::{actor, house};
    use domain::permission::Action;

    let (house, actor) = (house(), actor()?);
    let school = organisation.parse().map_err(|_| ApiError::NotFound)?;
    if !actor.may(Action::InviteSchools) {
        return Ok(None);
    }
    match FeedView::of_school(&house, &actor, school).await {
        Ok(feed) => Ok(Some(feed)),
        // A planner of another area.
        Err(ApiError::Denied) => Ok(None),
        Err(error) => Err(error),
    }
}
