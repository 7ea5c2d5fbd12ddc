use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Makes the calendar feed of a school, or replaces its address, and shows the address once.
#[server(prefix = "/api", endpoint = "feed/make-school-feed")]
pub async fn make_school_feed(organisation: OrganisationId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let token = services::feeds::make_school_feed(&house(), &actor()?, organisation).await?;
    super::shown_once::send(&token);
    leptos_axum::redirect(&format!("/scholen/{organisation}?gedaan=agenda-gemaakt"));
    Ok(())
}
