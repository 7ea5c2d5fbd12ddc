//! Lets in who may come in; what is not declared in `app::access` does not exist.

use crate::open_api;
use app::access::{Access, DENIED_PAGE, LEFT_PAGE, OVER_PAGE, access_to, is_open_api};
use app::api::ApiError;
use app::api::request::Caller;
use app::api::second_step::STEP_PAGE;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use domain::second_step::SecondStep;
use leptos::server_fn::error::FromServerFnError;
use services::Actor;
use services::accounts::Visitor;

/// Checks the address against the declared permissions. Use cases check again, with scope.
pub async fn check(mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    if is_open_api(&path) && access_to(&path).is_none() {
        return open_api::not_found();
    }
    let is_function = path.starts_with("/api/");
    let caller = request.extensions().get::<Caller>();
    let visitor = caller.and_then(|caller| caller.visitor.clone());
    let was_in = caller.is_some_and(|caller| caller.school_token.is_some());
    let in_school = caller.is_some_and(|caller| caller.school.is_some());
    let refusal = match (access_to(&path), visitor) {
        (None, _) if is_function => Some(ApiError::NotFound),
        // The page that says that there is none.
        (None, _) | (Some(Access::Public), _) => None,
        (Some(Access::School), _) => (!in_school).then_some(ApiError::VisitOver),
        (Some(_), None) => Some(ApiError::SignedOut),
        (Some(Access::SignedIn), Some(_)) => None,
        (Some(Access::Needs(action)), Some(visitor)) => {
            refusal_of(&visitor, |actor| actor.may(action))
        }
        (Some(Access::Either(one, other)), Some(visitor)) => {
            refusal_of(&visitor, |actor| actor.may(one) || actor.may(other))
        }
    };
    match refusal {
        None => next.run(request).await,
        Some(error) if is_function => as_function(&path, &error),
        Some(ApiError::SignedOut) if wants_page(request.headers()) => {
            let asked = request
                .uri()
                .path_and_query()
                .map_or("/", |asked| asked.as_str());
            let asked = serde_urlencoded::to_string([("naar", asked)]).unwrap_or_default();
            Redirect::to(&format!("/inloggen?{asked}")).into_response()
        }
        Some(ApiError::SecondStep) if wants_page(request.headers()) => {
            let asked = request
                .uri()
                .path_and_query()
                .map_or("/", |asked| asked.as_str());
            let asked = serde_urlencoded::to_string([("naar", asked)]).unwrap_or_default();
            Redirect::to(&format!("{STEP_PAGE}?{asked}")).into_response()
        }
        Some(ApiError::VisitOver) if wants_page(request.headers()) => {
            let page = if was_in { OVER_PAGE } else { LEFT_PAGE };
            Redirect::to(page).into_response()
        }
        Some(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::FORBIDDEN);
            if wants_page(request.headers()) {
                *request.uri_mut() = axum::http::Uri::from_static(DENIED_PAGE);
                let mut response = next.run(request).await;
                *response.status_mut() = status;
                response
            } else {
                status.into_response()
            }
        }
    }
}

/// Why a colleague is not let in: cases ask for the second step first, or are off.
fn refusal_of(visitor: &Visitor, may: impl Fn(&Actor) -> bool) -> Option<ApiError> {
    if may(&visitor.actor) {
        None
    } else if !visitor.would_open(may) {
        Some(ApiError::Denied)
    } else if visitor.step == SecondStep::Off {
        Some(ApiError::CasesOff)
    } else {
        Some(ApiError::SecondStep)
    }
}

fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_none_or(|accept| accept.contains("text/html") || accept.contains("*/*"))
}

/// An error as a server function gives it, so that the layer around it treats both alike.
fn as_function(path: &str, error: &ApiError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::FORBIDDEN);
    (
        status,
        [
            ("serverfnerror", path),
            ("content-type", "application/json"),
        ],
        error.ser(),
    )
        .into_response()
}
