//! A page that does not exist, and one that the visitor may not see.

use crate::parts::load::ToStart;
use crate::parts::page_header::PageHeader;
use crate::text::{use_language, words};
use leptos::prelude::*;

/// Says so, under status 404.
#[component]
pub fn MissingPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>() {
        response.set_status(http::StatusCode::NOT_FOUND);
    }
    let t = use_language();
    view! {
        <PageHeader title=t(words::NOT_FOUND) lead=t(words::NOT_FOUND_HELP) />
        <ToStart />
    }
}

/// Says that the visitor may not see what was asked; the server's access layer gives it status 403.
#[component]
pub fn DeniedPage() -> impl IntoView {
    let t = use_language();
    view! {
        <PageHeader title=t(words::DENIED) lead=t(words::DENIED_HELP) />
        <p><a class="button" href="/">{t(words::TO_START)}</a></p>
    }
}
