use super::case_lines::CaseLines;
use super::search_form::SearchForm;
use crate::api::cases::{self as api, SearchCases, read_found};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::text::{case_links as text, cases, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The cases that a search found.
#[component]
pub fn FoundPage() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let search = ServerAction::new();
    let ids = Memo::new(move |_| query.with(|query| query.get("zaken")).unwrap_or_default());
    let page = Resource::new(move || ids.get(), read_found);
    let above = vec![("/zaken".to_owned(), t(cases::CASES).to_owned())];
    view! {
        <Breadcrumbs above here=t(text::FOUND).to_owned() />
        <PageHeader title=t(text::FOUND) />
        <div class="stack">
            <Load data=page show=move |page| view! { <Found page search /> } />
        </div>
    }
}

#[component]
fn Found(page: api::FoundPage, search: ServerAction<SearchCases>) -> impl IntoView {
    let t = use_language();
    let found = match page.cases.is_empty() {
        true => view! {
            <EmptyState title=t(text::NONE_FOUND) help=t(text::NONE_FOUND_HELP) />
        }
        .into_any(),
        false => view! {
            <CaseLines id="gevonden" title=t(text::FOUND) lines=page.cases />
        }
        .into_any(),
    };
    view! {
        {found}
        <SearchForm search uses_bsn=page.uses_bsn />
    }
}
