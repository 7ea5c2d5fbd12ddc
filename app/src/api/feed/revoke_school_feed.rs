use crate::api::ApiError;
use domain::ids::OrganisationId;
use leptos::prelude::*;

/// Ends the calendar feed of a school.
#[server(prefix = "/api", endpoint = "feed/revoke-school-feed")]
pub async fn revoke_school_feed(organisation: OrganisationId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::feeds::revoke_school_feed(&house(), &actor()?, organisation).await?;
    super::shown_once::forget();
    leptos_axum::redirect(&format!(
        "/scholen/{organisation}?gedaan=agenda-ingetrokken"
    ));
    Ok(())
}
