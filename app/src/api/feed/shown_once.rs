//! The token of a new feed on its way to the page that shows it, once.
//!
//! It may not stand in an address, where histories and logs keep it, and it must survive the
//! redirect after the post. So it travels in a cookie that scripts cannot read, that lasts two
//! minutes, and that goes as soon as it was shown.

use crate::api::request::set_header;
use http::header::{COOKIE, HOST, HeaderName, SET_COOKIE};
use http::request::Parts;
use leptos::prelude::use_context;

const NAME: &str = "__Host-new-feed";

/// Sends it along.
pub(crate) fn send(token: &str) {
    let cookie = format!("{NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=120");
    set_header(SET_COOKIE, &cookie);
}

/// The token, if one was sent along.
pub(crate) fn waiting() -> Option<String> {
    let parts = use_context::<Parts>()?;
    parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == NAME && is_token(value))
        .map(|(_, value)| value.to_owned())
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

/// Takes it back from the browser.
pub(crate) fn forget() {
    let cookie = format!("{NAME}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
    set_header(SET_COOKIE, &cookie);
}

/// Base64url, as tokens are.
fn is_token(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
