use crate::api::ApiError;
use domain::ids::AreaId;
use leptos::prelude::*;

/// Ends one's own calendar feed of an area.
#[server(prefix = "/api", endpoint = "feed/revoke-area-feed")]
pub async fn revoke_area_feed(area: AreaId) -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::feeds::revoke_area_feed(&house(), &actor()?, area).await?;
    super::shown_once::forget();
    leptos_axum::redirect("/mijn-agenda?gedaan=ingetrokken");
    Ok(())
}
