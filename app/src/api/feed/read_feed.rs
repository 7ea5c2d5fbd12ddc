use crate::api::ApiError;
use domain::time::Instant;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One's own calendar feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedPage {
    /// When it was made, in UTC seconds; none when there is none.
    pub made_at: Option<Instant>,
    /// Its whole address; only right after it was made.
    pub address: Option<String>,
}

/// One's own calendar feed.
#[server(prefix = "/api", endpoint = "feed/read-feed")]
pub async fn read_feed() -> Result<FeedPage, ApiError> {
    use crate::api::request::{actor, house};

    let (house, actor) = (house(), actor()?);
    let made_at = services::feeds::feed_state(&house, &actor).await?;
    let address = match super::shown_once::take() {
        // Only the token of one's own feed: another may have signed in since.
        Some(token) if services::feeds::open_feed(&house, &token).await? == actor.id() => {
            Some(address_of(&token))
        }
        _ => None,
    };
    Ok(FeedPage { made_at, address })
}

/// The address as calendar programs need it, on the host that the visitor came to.
#[cfg(feature = "ssr")]
fn address_of(token: &str) -> String {
    use http::header::{HOST, HeaderName};

    let parts = use_context::<http::request::Parts>();
    let header = |name: HeaderName| {
        let value = parts.as_ref()?.headers.get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    let host = header(HOST).unwrap_or_default();
    let name = host
        .rsplit_once(':')
        .map_or(host.as_str(), |(name, _)| name);
    // The demo on one's own machine is the only one without TLS.
    let local = matches!(name, "127.0.0.1" | "localhost" | "[::1]");
    let scheme = if local { "http" } else { "https" };
    format!("{scheme}://{host}/agenda/{token}.ics")
}
