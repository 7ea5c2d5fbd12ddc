//! Choosing the language of the screen: a cookie, and back to the page.

use crate::layers::caller::LANGUAGE_COOKIE;
use app::api::request::own_path;
use app::parts::language_switch::CHOOSE_LANGUAGE;
use app::text::Language;
use axum::Router;
use axum::body::Bytes;
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;

/// A year, in seconds.
const KEPT: u32 = 31_536_000;

/// `POST /taal` with `language` and `back`; whoever types the address goes to the start.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route(
        CHOOSE_LANGUAGE,
        post(choose).get(async || Redirect::to("/")),
    )
}

async fn choose(body: Bytes) -> Response {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(&body).unwrap_or_default();
    let field = |name: &str| {
        let found = fields.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    };
    let code = Language::parse(field("language")).code();
    let back = own_path(field("back"))
        .filter(|path| path.parse::<axum::http::Uri>().is_ok())
        .unwrap_or("/");
    let cookie =
        format!("{LANGUAGE_COOKIE}={code}; Path=/; Max-Age={KEPT}; Secure; HttpOnly; SameSite=Lax");
    ([(header::SET_COOKIE, cookie)], Redirect::to(back)).into_response()
}
