//! What is wrong, as problem details (RFC 9457).

use app::text::{Language, mistakes};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::connection::ConnectionScope;
use domain::values::FieldMistake;
use serde_json::{Value, json};
use services::Fault;
use services::connections::Refused;

/// What a program is told when it gets no figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// No token was shown.
    NoToken,
    /// The token does not open this, or nothing any more.
    Refused(Refused, ConnectionScope),
    /// A word in the query that nothing is asked by.
    UnknownParameter(String),
    /// The query cannot be read.
    Mistakes(Vec<FieldMistake>),
    /// Anything else.
    Fault(Fault),
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let plain = |status, sentence: &str| answer(status, sentence, &[], &[]);
        match self {
            Self::NoToken => challenge(
                "Bearer",
                "Show a token in the Authorization header: Bearer, a space, and the token.",
            ),
            Self::Refused(refused, scope) => of_token(&refused, scope),
            Self::UnknownParameter(name) => {
                let field = json!({ "parameter": name, "detail": "There is no such parameter." });
                let sentence = "The query has a parameter that does not exist.";
                answer(StatusCode::BAD_REQUEST, sentence, &[field], &[])
            }
            Self::Mistakes(mistakes) => {
                let wrong: Vec<_> = mistakes.iter().map(wrong).collect();
                let sentence = "The query has mistakes.";
                answer(StatusCode::BAD_REQUEST, sentence, &wrong, &[])
            }
            Self::Fault(Fault::Denied) => {
                plain(StatusCode::FORBIDDEN, "The token does not open this.")
            }
            Self::Fault(Fault::NotFound) => not_found(),
            Self::Fault(Fault::Busy | Fault::Stale | Fault::CasesOff) => plain(
                StatusCode::SERVICE_UNAVAILABLE,
                "There is too much to do just now. Ask again in a moment.",
            ),
            Self::Fault(Fault::Failed) => plain(
                StatusCode::INTERNAL_SERVER_ERROR,
                "Something broke. Our log has it.",
            ),
        }
    }
}

/// A mistake beside its parameter.
fn wrong(one: &FieldMistake) -> Value {
    let sentence = mistakes::sentence(one.mistake).in_language(Language::English);
    json!({ "parameter": super::asked::parameter_of(&one.field), "detail": sentence })
}

fn of_token(refused: &Refused, scope: ConnectionScope) -> Response {
    let invalid = "Bearer error=\"invalid_token\"";
    match refused {
        Refused::Unknown => challenge(invalid, "Nobody made this token."),
        Refused::Over => challenge(
            invalid,
            "The last day of this token is over. Ask an administrator for a new one.",
        ),
        Refused::Revoked => challenge(invalid, "An administrator took this token back."),
        Refused::Scope => {
            let scope = scope.code();
            let sentence = format!("This token does not have the scope {scope}.");
            let value = format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\"");
            answer(
                StatusCode::FORBIDDEN,
                &sentence,
                &[],
                &[(header::WWW_AUTHENTICATE, value)],
            )
        }
        Refused::TooOften { seconds } => answer(
            StatusCode::TOO_MANY_REQUESTS,
            "That was too often. Wait as long as Retry-After says.",
            &[],
            &[(header::RETRY_AFTER, seconds.to_string())],
        ),
        Refused::Fault(fault) => Problem::Fault(fault.clone()).into_response(),
    }
}

/// 401, with how to come in (RFC 6750, section 3).
fn challenge(how: &str, sentence: &str) -> Response {
    let how = (header::WWW_AUTHENTICATE, how.to_owned());
    answer(StatusCode::UNAUTHORIZED, sentence, &[], &[how])
}

/// There is nothing at this address.
pub fn not_found() -> Response {
    answer(
        StatusCode::NOT_FOUND,
        "There is nothing at this address.",
        &[],
        &[],
    )
}

/// Nothing can be changed here.
pub(super) fn wrong_method() -> Response {
    let allow = [(header::ALLOW, "GET, HEAD".to_owned())];
    let sentence = "Everything here is read with GET.";
    answer(StatusCode::METHOD_NOT_ALLOWED, sentence, &[], &allow)
}

fn answer(
    status: StatusCode,
    sentence: &str,
    errors: &[Value],
    headers: &[(HeaderName, String)],
) -> Response {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or_default(),
        "status": status.as_u16(),
        "detail": sentence,
    });
    if !errors.is_empty() {
        body["errors"] = json!(errors);
    }
    let mut response = (
        status,
        [
            (header::CONTENT_TYPE, "application/problem+json"),
            (header::CACHE_CONTROL, "no-store"),
        ],
        body.to_string(),
    )
        .into_response();
    for (name, value) in headers {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
