use crate::api::ApiError;
use leptos::prelude::*;

/// Ends one's own calendar feed.
#[server(prefix = "/api", endpoint = "feed/revoke-feed")]
pub async fn revoke_feed() -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    services::feeds::revoke_feed(&house(), &actor()?).await?;
    super::shown_once::forget();
    leptos_axum::redirect("/mijn-agenda?gedaan=ingetrokken");
    Ok(())
}
