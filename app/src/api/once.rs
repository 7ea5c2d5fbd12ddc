//! A new token on its way to the page that shows it, once.
//!
//! It may not stand in an address, where histories and logs keep it, and it must survive the
//! redirect after the post. So it travels in a cookie that scripts cannot read, that lasts two
//! minutes, and that goes as soon as it was shown.

use crate::api::request::set_header;
use http::header::{COOKIE, SET_COOKIE};
use http::request::Parts;
use leptos::prelude::use_context;

/// A cookie with a token, by its name.
pub(crate) struct Once(pub(crate) &'static str);

impl Once {
    /// Sends it along.
    pub(crate) fn send(&self, token: &str) {
        let name = self.0;
        let cookie =
            format!("{name}={token}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=120");
        set_header(SET_COOKIE, &cookie);
    }

    /// The token, if one was sent along.
    pub(crate) fn waiting(&self) -> Option<String> {
        let parts = use_context::<Parts>()?;
        parts
            .headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, value)| *name == self.0 && is_token(value))
            .map(|(_, value)| value.to_owned())
    }

    /// Takes it back from the browser.
    pub(crate) fn forget(&self) {
        let name = self.0;
        let cookie = format!("{name}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
        set_header(SET_COOKIE, &cookie);
    }
}

/// Base64url, as tokens are.
fn is_token(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}
