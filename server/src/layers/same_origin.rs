//! A request that changes something must come from a page of our own.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site` (Fetch Metadata); older ones in
//! `Origin`. A request with neither is refused: no browser sends such a post.

use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Refuses with 403 what does not come from our own pages.
pub async fn check(request: Request, next: Next) -> Response {
    let reading = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    if reading || is_own(request.headers()) {
        next.run(request).await
    } else {
        (
            StatusCode::FORBIDDEN,
            "This request did not come from our own pages.",
        )
            .into_response()
    }
}

fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let (Some(origin), Some(host)) = (text("origin"), text(header::HOST.as_str())) else {
        return false;
    };
    origin
        .split_once("://")
        .is_some_and(|(scheme, rest)| matches!(scheme, "http" | "https") && rest == host)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().expect("a header value"));
        }
        is_own(&headers)
    }

    #[test]
    fn a_post_counts_as_our_own_only_when_the_browser_says_so() {
        let host = ("host", "planner.example");
        let cases = [
            (vec![host, ("sec-fetch-site", "same-origin")], true),
            (vec![host, ("sec-fetch-site", "same-site")], false),
            (
                vec![
                    host,
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://planner.example"),
                ],
                false,
            ),
            (vec![host, ("sec-fetch-site", "none")], false),
            (vec![host, ("origin", "https://planner.example")], true),
            (
                vec![host, ("origin", "https://planner.example.evil.example")],
                false,
            ),
            (vec![host, ("origin", "null")], false),
            (vec![host], false),
        ];
        for (headers, expected) in cases {
            assert_eq!(own(&headers), expected, "{headers:?}");
        }
    }
}
