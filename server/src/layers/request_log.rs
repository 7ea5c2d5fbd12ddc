//! One line a request: method, path, status, time. No query, no ids of people, no addresses.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;

/// Writes the line.
pub async fn write(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = safe_path(request.uri().path());
    let started = Instant::now();
    let response = next.run(request).await;
    let millis = started.elapsed().as_millis();
    let status = response.status().as_u16();
    tracing::info!(%method, path, status, millis, "request");
    response
}

/// Addresses that go on with a token.
const SECRET: [&str; 3] = ["/agenda/", "/boeken/link/", "/evaluatie/"];

/// The path without secrets: the token of a feed or a school's link is cut out, and what was opened
/// of which case.
fn safe_path(path: &str) -> String {
    let plain = |path: &str| -> String {
        let signs = path.chars().filter(|c| !c.is_control());
        signs.take(200).collect()
    };
    let of_case = path.strip_prefix("/zaken/");
    if let Some((case, _)) = of_case.and_then(|rest| rest.split_once('/')) {
        return format!("/zaken/{}/…", plain(case));
    }
    match SECRET.iter().find(|secret| path.starts_with(**secret)) {
        Some(secret) => format!("{secret}…"),
        // From which lesson somebody passes a worry on is nobody's to read.
        None if path.starts_with("/mijn-lessen/") && path.ends_with("/zorg") => {
            "/mijn-lessen/…/zorg".to_owned()
        }
        None => plain(path),
    }
}
