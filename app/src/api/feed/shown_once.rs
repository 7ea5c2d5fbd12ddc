//! The token of a new feed on its way to the page that shows it, once.
//!
//! It may not stand in an address, where histories and logs keep it, and it must survive the
//! redirect after the post. So it travels in a cookie that scripts cannot read, that lasts two
//! minutes, and that goes as soon as it was shown.

use crate::api::request::set_header;
use http::header::{COOKIE, SET_COOKIE};
use http::request::Parts;
use leptos::prelude::use_context;

const NAME: &str = "__Host-new-feed";

/// Sends it along.
pub(super) fn send(token: &str) {
    let cookie = format!("{NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=120");
    set_header(SET_COOKIE, &cookie);
}

/// The token, if one was sent along; it is not sent again.
pub(super) fn take() -> Option<String> {
    let parts = use_context::<Parts>()?;
    let token = parts
        .headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == NAME && is_token(value))
        .map(|(_, value)| value.to_owned())?;
    forget();
    Some(token)
}

/// Takes it back from the browser.
pub(super) fn forget() {
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
