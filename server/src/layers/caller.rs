//! Who sends the request: the session of the cookie, the network address, the language.

use app::api::account::SESSION_COOKIE;
use app::api::portal::SCHOOL_COOKIE;
use app::api::request::Caller;
use app::text::Language;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::second_step::SecondStep;
use services::accounts::Visitor;
use services::booking::SchoolVisitor;
use services::{Fault, House};
use std::net::SocketAddr;

/// What recognising needs.
#[derive(Debug, Clone)]
pub struct CallerState {
    /// The house, for the session.
    pub house: House,
    /// Number of proxies in front that add to `X-Forwarded-For`.
    pub proxies: usize,
}

/// Cookie with the language chosen.
pub const LANGUAGE_COOKIE: &str = "language";

/// Puts the [`Caller`] where pages and server functions find it.
pub async fn recognise(
    State(state): State<CallerState>,
    mut request: Request,
    next: Next,
) -> Response {
    if request.uri().path().starts_with("/pkg/") {
        return next.run(request).await;
    }
    let connected = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0);
    let headers = request.headers();
    let token = cookie(headers, SESSION_COOKIE);
    let school_token = cookie(headers, SCHOOL_COOKIE);
    let known = known(&state.house, token.as_deref(), school_token.as_deref()).await;
    let Ok((visitor, school)) = known else {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            "The database does not answer.",
        )
            .into_response();
    };
    if let (Some(visitor), Some(token)) = (&visitor, &token)
        && visitor.step == SecondStep::Given
        && is_about_cases(request.uri().path())
        && services::accounts::saw_cases(&state.house, token)
            .await
            .is_err()
    {
        // It only locks a little earlier.
        tracing::warn!("that cases are in use could not be noted");
    }
    let caller = Caller {
        visitor,
        token,
        school,
        school_token,
        sender: sender(headers, connected, state.proxies),
        language: Language::parse(&cookie(headers, LANGUAGE_COOKIE).unwrap_or_default()),
    };
    request.extensions_mut().insert(caller);
    next.run(request).await
}

/// Whether it asks for something of the cases: what keeps them from locking.
fn is_about_cases(path: &str) -> bool {
    path == "/zaken" || path.starts_with("/zaken/") || path.starts_with("/api/cases/")
}

/// Whose the two cookies are. A colleague's visit for a school counts only beside the colleague's own
/// session: who signs out leaves the school too.
async fn known(
    house: &House,
    token: Option<&str>,
    school_token: Option<&str>,
) -> Result<(Option<Visitor>, Option<SchoolVisitor>), Fault> {
    let visitor = match token {
        Some(token) => services::accounts::visitor(house, token).await?,
        None => None,
    };
    let school = match school_token {
        Some(token) => services::booking::school_visitor(house, token).await?,
        None => None,
    };
    let colleague = visitor.as_ref().and_then(|visitor| visitor.actor.id());
    let school = school.filter(|school| !school.by_colleague || school.actor.id() == colleague);
    Ok((visitor, school))
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
        .filter(|value| !value.is_empty() && value.len() <= 200)
}

/// The address that the outermost trusted proxy saw; without proxies, the connection's own.
fn sender(headers: &HeaderMap, connected: Option<SocketAddr>, proxies: usize) -> String {
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let seen = (proxies > 0 && forwarded.len() >= proxies)
        .then(|| forwarded[forwarded.len() - proxies].to_owned());
    seen.or_else(|| connected.map(|address| address.ip().to_string()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_part_that_a_trusted_proxy_added_counts_as_the_senders_address() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            "6.6.6.6, 1.2.3.4".parse().expect("a value"),
        );
        let connected = Some("10.0.0.1:99".parse().expect("an address"));
        assert_eq!(sender(&headers, connected, 0), "10.0.0.1");
        assert_eq!(sender(&headers, connected, 1), "1.2.3.4");
    }
}
