//! What a program asks for, in the words of the API; what it means is that of the page.

use super::problem::Problem;
use app::api::request::Caller;
use axum::http::{HeaderMap, header};
use domain::connection::ConnectionScope;
use domain::coverage::wanted::CoverageQuery;
use services::House;
use services::connections::{Opened, open_connection};

/// The parameters of a query, as they came.
pub(super) type Parameters = Vec<(String, String)>;

/// The parameter of each field of a [`CoverageQuery`].
const FIELDS: [(&str, &str); 8] = [
    ("from", "from"),
    ("until", "until"),
    ("area", "area"),
    ("town", "municipality"),
    ("payer", "payer"),
    ("theme", "theme"),
    ("kind", "kind"),
    ("by", "by"),
];

/// The parameters of a period and a filter.
pub(super) const FILTER: &[&str] = &[
    "from",
    "until",
    "area",
    "municipality",
    "payer",
    "theme",
    "kind",
];

/// What a field is called in the query.
pub(super) fn parameter_of(field: &str) -> &str {
    let found = FIELDS.iter().find(|(known, _)| *known == field);
    found.map_or(field, |(_, name)| name)
}

/// Refuses a query with a word by which nothing is asked: figures of something else than was meant
/// would be taken for what was meant.
pub(super) fn only(parameters: &Parameters, known: &[&str]) -> Result<(), Problem> {
    let strange = |(name, _): &&(String, String)| !known.contains(&name.as_str());
    match parameters.iter().find(strange) {
        None => Ok(()),
        Some((name, _)) => {
            let shown = name.chars().filter(char::is_ascii_graphic).take(40);
            Err(Problem::UnknownParameter(shown.collect()))
        }
    }
}

/// What stands under a name; nothing when it is not there.
pub(super) fn get(parameters: &Parameters, name: &str) -> String {
    let found = parameters.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

/// The period and the filter.
pub(super) fn query_of(parameters: &Parameters) -> CoverageQuery {
    let get = |field| get(parameters, parameter_of(field));
    CoverageQuery {
        from: get("from"),
        until: get("until"),
        area: get("area"),
        town: get("town"),
        payer: get("payer"),
        theme: get("theme"),
        kind: get("kind"),
        by: get("by"),
    }
}

/// Who shows the token of the request.
pub(super) async fn who(
    house: &House,
    caller: &Caller,
    headers: &HeaderMap,
    scope: ConnectionScope,
) -> Result<Opened, Problem> {
    let token = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim());
    let token = token.filter(|token| !token.is_empty());
    let token = token.ok_or(Problem::NoToken)?;
    open_connection(house, token, &caller.sender, scope)
        .await
        .map_err(|refused| Problem::Refused(refused, scope))
}
