use crate::api::request::set_header;
use http::header::SET_COOKIE;

/// The cookie of a school's visit, made as the staff's own is: only over HTTPS, for this host alone,
/// out of reach of scripts (RFC 6265bis section 4.1.3.2). Whoever books for a school on the telephone
/// has both.
pub const SCHOOL_COOKIE: &str = "__Host-school";

/// Gives the browser the visit's token; the visit's own end rules, so the cookie has none.
pub(crate) fn give(token: &str) {
    set_header(
        SET_COOKIE,
        &format!("{SCHOOL_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax"),
    );
}

/// Takes the cookie back.
pub(super) fn take_back() {
    set_header(
        SET_COOKIE,
        &format!("{SCHOOL_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"),
    );
}
