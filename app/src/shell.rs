//! The document around every page.

use crate::routes::App;
use crate::text::language;
use leptos::prelude::*;
use leptos_meta::MetaTags;

/// The whole document, as the server sends it.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    #[cfg(feature = "ssr")]
    content_security_policy();
    let nonce = leptos::nonce::use_nonce();
    let page = page_of_returned_form();
    view! {
        <!DOCTYPE html>
        <html lang=language().code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href="/pkg/preventieplanner.css" nonce=nonce />
                {page.map(|page| view! { <meta name="page" content=page /> })}
                <HydrationScripts options />
                <MetaTags />
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// Only our own scripts, named by this answer's nonce; nothing inline, framed by nobody (CSP level 3).
/// Frames hold only what comes from here: the examples of mail.
#[cfg(feature = "ssr")]
fn content_security_policy() {
    let (Some(nonce), Some(response)) = (
        leptos::nonce::use_nonce(),
        use_context::<leptos_axum::ResponseOptions>(),
    ) else {
        return;
    };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; \
         form-action 'self'"
    );
    if let Ok(value) = http::HeaderValue::from_str(&policy) {
        response.insert_header(http::header::CONTENT_SECURITY_POLICY, value);
    }
}

/// The page that a form came back on, or the one that says that there is no access; the address in the
/// browser is still what was asked.
fn page_of_returned_form() -> Option<String> {
    #[cfg(feature = "ssr")]
    {
        let parts = use_context::<http::request::Parts>()?;
        let returned = parts
            .extensions
            .get::<crate::parts::form::FormReturn>()
            .is_some();
        if !returned && parts.uri.path() != crate::access::DENIED_PAGE {
            return None;
        }
        Some(parts.uri.path_and_query()?.to_string())
    }
    #[cfg(not(feature = "ssr"))]
    {
        None
    }
}

/// Before the page comes alive: gives a returned form's page its own address, so that the router and
/// the reload button mean the page and not the post.
pub fn settle_address() {
    let page = document().query_selector("meta[name=page]").ok().flatten();
    let page = page.and_then(|page| page.get_attribute("content"));
    if let (Some(page), Ok(history)) = (page, window().history()) {
        // At worst the page comes alive as one that does not exist.
        let _settled =
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&page));
    }
}

/// After the page came alive, its own code fetched and all: says so on the document. Tests and styles
/// read it; nothing that somebody can do depends on it.
pub fn mark_alive() {
    if let Some(root) = document().document_element() {
        // At worst the page looks as it does without script.
        let _marked = root.set_attribute("data-hydrated", "true");
    }
}
