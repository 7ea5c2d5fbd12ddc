use crate::api::ApiError;
use domain::ids::AreaId;
use leptos::prelude::*;

/// Makes one's own calendar feed of an area, or replaces its address, and shows the address once.
#[server(prefix = "/api", endpoint = "feed/make-area-feed")]
pub async fn make_area_feed(area: AreaId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let token = services::feeds::make_area_feed(&house(), &actor()?, area).await?;
    super::shown_once::send(&token);
    leptos_axum::redirect("/mijn-agenda?gedaan=gemaakt");
    Ok(())
}
