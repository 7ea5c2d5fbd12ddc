//! Forms without JavaScript: post, then see the next page or the same page with what was typed.
//!
//! A server function answers JSON. For a form that the browser posted itself this layer turns a
//! success into a redirect, and a failure into the page that the form stood on, with the values
//! and the mistakes, under the right status. For all callers it gives errors their status.

use app::access::{OVER_PAGE, is_open_api};
use app::api::ApiError;
use app::api::second_step::STEP_PAGE;
use app::parts::form::FormReturn;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, Uri, header, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::server_fn::error::FromServerFnError;

/// Largest form, in bytes.
const LARGEST_FORM: usize = 1024 * 1024;

/// Largest error, in bytes.
const LARGEST_ERROR: usize = 256 * 1024;

/// Fields that never go back into a page.
const SECRETS: &[&str] = &[
    "passphrase",
    "current",
    "new",
    "token",
    "calendar_address",
    "second_code",
];

/// Handles posts to server functions; everything else passes.
pub async fn bring_back(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_function = path.starts_with("/api/") && !is_open_api(path);
    if !is_function {
        return next.run(request).await;
    }
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads && has(&request, header::ACCEPT, "text/html") {
        // After a refused form the address is still where it was posted; asked for again, it leads
        // back to the pages.
        return Redirect::to(pages_of(request.uri().path())).into_response();
    }
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    if !posted_by_browser(&request) {
        let response = next.run(request).await;
        return match error_of(response).await {
            Ok((error, rest)) => with_status(rest, &error, error.ser()),
            Err(response) => response,
        };
    }

    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_FORM).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let original = parts.clone();
    parts
        .headers
        .insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next
        .clone()
        .run(Request::from_parts(parts, Body::from(body.clone())))
        .await;
    let fields = fields_of(&body);
    let page = page_of(&fields);
    match error_of(response).await {
        Err(response) => redirect_after(response, &page),
        Ok((ApiError::SignedOut, _)) => {
            let asked = serde_urlencoded::to_string([("naar", &page)]).unwrap_or_default();
            Redirect::to(&format!("/inloggen?{asked}")).into_response()
        }
        // What was typed waits there until the code was given.
        Ok((error @ ApiError::SecondStep, _)) => {
            let asked = serde_urlencoded::to_string([("naar", &page)]).unwrap_or_default();
            let step = format!("{STEP_PAGE}?{asked}");
            match fields.iter().any(|(name, _)| typed(name)) {
                true => page_again(original, (&step, &page), fields, error, next).await,
                false => Redirect::to(&step).into_response(),
            }
        }
        // Nothing was typed, as when somebody leaves.
        Ok((ApiError::VisitOver, _)) if fields.iter().all(|(name, _)| !typed(name)) => {
            Redirect::to(OVER_PAGE).into_response()
        }
        // What was typed waits there until the school has come in again.
        Ok((error @ (ApiError::VisitOver | ApiError::OtherSchool), _)) => {
            page_again(original, (OVER_PAGE, &page), fields, error, next).await
        }
        Ok((error, _)) => page_again(original, (&page, &page), fields, error, next).await,
    }
}

fn posted_by_browser(request: &Request) -> bool {
    has(request, header::ACCEPT, "text/html")
        && has(
            request,
            header::CONTENT_TYPE,
            "application/x-www-form-urlencoded",
        )
}

fn has(request: &Request, name: header::HeaderName, part: &str) -> bool {
    let values = request.headers().get(name);
    values
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains(part))
}

/// Where the forms of a server function stand: the place that its area belongs to.
fn pages_of(path: &str) -> &'static str {
    let area = path.trim_start_matches("/api/").split('/').next();
    match area.unwrap_or_default() {
        "account" => "/account",
        "planning" | "lessons" | "publishing" => "/planning",
        "requests" => "/aanvragen",
        "my-lessons" => "/mijn-lessen",
        "feed" | "busy" => "/mijn-agenda",
        "staff" => "/medewerkers",
        "catalogue" => "/lesaanbod",
        "cases" => "/zaken",
        "holidays" => "/vakanties",
        "agreements" => "/afspraken",
        "coverage" => "/dekking",
        "organisations" => "/scholen",
        "contacts" => "/scholen",
        "imports" => "/beheer/import",
        "outlines" => "/beheer/kaart",
        "connections" => "/beheer/koppelingen",
        "outbox" => "/beheer/post",
        "audit" => "/beheer/logboek",
        "seasons" => "/beheer/seizoenen",
        "portal" | "booking" => "/boeken",
        "invitations" => "/scholen",
        "evaluations" => "/voor-scholen",
        _ => "/",
    }
}

/// The error that a server function answered, or the response as it was.
async fn error_of(response: Response) -> Result<(ApiError, axum::http::response::Parts), Response> {
    if !response.headers().contains_key("serverfnerror") {
        return Err(response);
    }
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, LARGEST_ERROR).await.unwrap_or_default();
    Ok((ApiError::de(bytes), parts))
}

fn with_status(mut parts: axum::http::response::Parts, error: &ApiError, body: Bytes) -> Response {
    parts.status =
        StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(body))
}

fn fields_of(body: &Bytes) -> Vec<(String, String)> {
    serde_urlencoded::from_bytes(body).unwrap_or_default()
}

/// Whether a field is for somebody to fill in; the others only say where the form is from.
fn typed(name: &str) -> bool {
    !name.starts_with('_') && name != "school"
}

/// The page that the form stood on; only a path of our own.
fn page_of(fields: &[(String, String)]) -> String {
    fields
        .iter()
        .find(|(name, _)| name == "_page")
        .map(|(_, page)| page.clone())
        .filter(|page| {
            page.starts_with('/') && !page.starts_with("//") && !page.starts_with("/api/")
        })
        .filter(|page| page.parse::<Uri>().is_ok())
        .unwrap_or_else(|| "/".to_owned())
}

/// After success: to where the server function points, else back to the page (303, so that
/// reloading does not post again).
fn redirect_after(response: Response, page: &str) -> Response {
    if !response.status().is_success() {
        return response;
    }
    let location = response
        .headers()
        .get(header::LOCATION)
        .and_then(|location| location.to_str().ok())
        .unwrap_or(page);
    let mut redirect = Redirect::to(location).into_response();
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        redirect
            .headers_mut()
            .append(header::SET_COOKIE, cookie.clone());
    }
    redirect
}

/// A page with the form as it was typed and what is wrong with it; `from` is the page that the form
/// stood on.
async fn page_again(
    mut parts: Parts,
    (page, from): (&str, &str),
    fields: Vec<(String, String)>,
    error: ApiError,
    next: Next,
) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::BAD_REQUEST);
    let values = fields
        .into_iter()
        .filter(|(name, _)| !name.starts_with('_') && !SECRETS.contains(&name.as_str()));
    parts.extensions.insert(FormReturn {
        action: parts.uri.path().to_owned(),
        values: values.collect(),
        error,
        page: from.to_owned(),
    });
    parts.method = Method::GET;
    parts.uri = page.parse().unwrap_or_else(|_| Uri::from_static("/"));
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    let mut response = next.run(Request::from_parts(parts, Body::empty())).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_of_server_functions_has_pages_to_go_back_to() {
        for (path, _) in app::access::SERVER_FUNCTIONS {
            let page = pages_of(path);
            let known = app::access::PAGES
                .iter()
                .any(|(address, _)| *address == page);
            assert!(
                known && (page != "/" || path.starts_with("/api/start/")),
                "{path}"
            );
        }
    }

    #[test]
    fn a_form_never_leads_to_another_site() {
        let page = |value: &str| page_of(&[("_page".to_owned(), value.to_owned())]);
        let cases = [
            "//evil.example/",
            "https://evil.example/",
            "/api/account/sign-out",
            "/a b",
        ];
        assert_eq!(cases.map(page), ["/", "/", "/", "/"].map(String::from));
        assert_eq!(page("/planning?week=2026-W48"), "/planning?week=2026-W48");
    }
}
