use super::ask_form::AskForm;
use super::kept_form::KeptForm;
use crate::parts::form::FormReturn;
use crate::parts::page_header::PageHeader;
use crate::text::{portal as text, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The visit is over: what stays, and how to come in again.
#[component]
pub fn LeftPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let by_hand = move || query.with(|query| query.get("gedaan").is_some());
    view! {
        {move || match by_hand() {
            true => view! { <PageHeader title=t(text::LEFT) lead=t(text::LEFT_HELP) /> },
            false => view! { <PageHeader title=t(text::NOT_IN) lead=t(text::NOT_IN_HELP) /> },
        }}
        {match FormReturn::kept() {
            Some(kept) => view! { <KeptForm kept /> }.into_any(),
            None => view! { <AskForm /> }.into_any(),
        }}
    }
}
