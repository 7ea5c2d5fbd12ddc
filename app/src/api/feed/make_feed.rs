use crate::api::ApiError;
use leptos::prelude::*;

/// Makes one's own calendar feed, or replaces its address, and shows the address once.
#[server(prefix = "/api", endpoint = "feed/make-feed")]
pub async fn make_feed() -> Result<(), ApiError> {
    use crate::api::request::{actor, house};

    let token = services::feeds::make_feed(&house(), &actor()?).await?;
    super::shown_once::send(&token);
    leptos_axum::redirect("/mijn-agenda?gedaan=gemaakt");
    Ok(())
}
