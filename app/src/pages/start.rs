//! The start: everybody's own first page.

use crate::parts::page_header::PageHeader;
use crate::text::{use_language, words};
use leptos::prelude::*;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let t = use_language();
    view! { <PageHeader title=t(words::PRODUCT) /> }
}
