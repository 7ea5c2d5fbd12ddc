use crate::api::request::set_header;
use http::header::SET_COOKIE;

/// The session's cookie. The prefix makes browsers demand HTTPS, the whole host and path `/`
/// (RFC 6265bis section 4.1.3.2); they take it from http://127.0.0.1 and http://localhost too.
pub const SESSION_COOKIE: &str = "__Host-session";

/// Gives the browser the session's token; the session's own end rules, so the cookie has none.
pub(super) fn give(token: &str) {
    set_header(
        SET_COOKIE,
        &format!("{SESSION_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax"),
    );
}

/// Takes the cookie back.
pub(super) fn take_back() {
    set_header(
        SET_COOKIE,
        &format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"),
    );
}
