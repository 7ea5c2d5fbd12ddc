//! The token of a new feed on its way to the page that shows it, once.

use crate::api::once::Once;
use http::header::{HOST, HeaderName};
use http::request::Parts;
use leptos::prelude::use_context;

const COOKIE: Once = Once("__Host-new-feed");

/// Sends it along.
pub(crate) fn send(token: &str) {
    COOKIE.send(token);
}

/// The token, if one was sent along.
pub(crate) fn waiting() -> Option<String> {
    COOKIE.waiting()
}

/// Takes it back from the browser.
pub(crate) fn forget() {
    COOKIE.forget();
}

/// The whole address with this token, which is not sent again.
pub(crate) fn show(token: &str) -> String {
    forget();
    address_of(token)
}

/// The address as calendar programs need it, on the host that the visitor came to.
fn address_of(token: &str) -> String {
    let parts = use_context::<Parts>();
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
