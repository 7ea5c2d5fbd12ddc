//! What a server function knows of the request it answers.

use super::ApiError;
use crate::text::Language;
use domain::ids::OrganisationId;
use http::request::Parts;
use leptos::prelude::{expect_context, use_context};
use services::accounts::Visitor;
use services::booking::SchoolVisitor;
use services::{Actor, House, Post};

/// Who sent the request; put there by the server's session layer.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    /// The session's owner, if the cookie belongs to one.
    pub visitor: Option<Visitor>,
    /// The cookie's token, for signing out.
    pub token: Option<String>,
    /// The school that the portal's cookie belongs to.
    pub school: Option<SchoolVisitor>,
    /// That cookie's token, for leaving.
    pub school_token: Option<String>,
    /// The network address.
    pub sender: String,
    /// The language chosen.
    pub language: Language,
}

/// The house, for calling use cases.
pub fn house() -> House {
    expect_context::<House>()
}

/// Who sent the request.
pub fn caller() -> Caller {
    use_context::<Parts>()
        .and_then(|parts| parts.extensions.get::<Caller>().cloned())
        .unwrap_or_default()
}

/// The signed-in actor.
///
/// # Errors
/// `SignedOut` when there is none.
pub fn actor() -> Result<Actor, ApiError> {
    caller()
        .visitor
        .map(|visitor| visitor.actor)
        .ok_or(ApiError::SignedOut)
}

/// The school that sent the request, or for which a colleague did: `school()?.actor` is who acts,
/// `school()?.season` for which season.
///
/// # Errors
/// `VisitOver` when there is none, or no longer.
pub fn school() -> Result<SchoolVisitor, ApiError> {
    caller().school.ok_or(ApiError::VisitOver)
}

/// The school that sent the request, when its form was made for that school: in another tab the
/// visitor may have come in for another one since.
///
/// # Errors
/// `VisitOver` when nobody is in; `OtherSchool` when another school is.
pub fn school_for(meant: OrganisationId) -> Result<SchoolVisitor, ApiError> {
    let visit = school()?;
    match visit.school == meant {
        true => Ok(visit),
        false => Err(ApiError::OtherSchool),
    }
}

/// The key of the form that was posted. It counts at this address only: two forms of one page that
/// carry the same key are still two.
///
/// # Errors
/// `Malformed` when it is no key.
pub fn post(key: &str) -> Result<Post, ApiError> {
    let post = Post::parse(key).ok_or(ApiError::Malformed)?;
    let parts = use_context::<Parts>();
    Ok(post.sent_to(parts.as_ref().map_or("", |parts| parts.uri.path())))
}

/// Sets a header on the answer.
pub fn set_header(name: http::HeaderName, value: &str) {
    if let (Some(response), Ok(value)) = (
        use_context::<leptos_axum::ResponseOptions>(),
        http::HeaderValue::from_str(value),
    ) {
        response.append_header(name, value);
    }
}

/// A path of our own, safe to send somebody to. `//host` and `/\\host` would lead elsewhere, and so
/// would `/` and a tab before `/host`: browsers drop tabs and line breaks from an address (WHATWG URL,
/// 4.4), so no control character is let through.
pub fn own_path(path: &str) -> Option<&str> {
    let strange = |c: char| c == '\\' || c.is_control() || c.is_whitespace();
    let own = path.starts_with('/') && !path.starts_with("//") && !path.contains(strange);
    own.then_some(path)
}
