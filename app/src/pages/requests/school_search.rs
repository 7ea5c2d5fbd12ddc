use crate::api::requests::{FoundSchool, find_school};
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::text::{requests, use_language};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Looks for the school that asks: a plain form with a list of links.
#[component]
pub(super) fn SchoolSearch() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    let typed = Memo::new(move |_| query.with(|query| query.get("zoek").unwrap_or_default()));
    let found = Resource::new(
        move || typed.get(),
        async |typed| match typed.trim().is_empty() {
            true => Ok(None),
            false => find_school(typed).await.map(Some),
        },
    );
    view! {
        <form class="filter-bar" method="get" action="/aanvragen/nieuw" role="search">
            <div class="field filter-bar-grow">
                <label class="field-label" for="zoek">{t(requests::WHICH_SCHOOL)}</label>
                <p class="field-hint" id="zoek-hint">{t(requests::WHICH_HINT)}</p>
                <input
                    class="input"
                    id="zoek"
                    name="zoek"
                    type="search"
                    autocomplete="off"
                    value=typed.get_untracked()
                    aria-describedby="zoek-hint"
                />
            </div>
            <div class="actions">
                <button class="button button-primary" type="submit">{t(requests::SEARCH)}</button>
            </div>
        </form>
        <Load
            data=found
            show=move |found| found.map(|schools| view! { <Found schools /> })
        />
    }
}

#[component]
fn Found(schools: Vec<FoundSchool>) -> impl IntoView {
    let t = use_language();
    if schools.is_empty() {
        return view! { <EmptyState title=t(requests::NO_SCHOOL) help=t(requests::NO_SCHOOL_HELP) /> }
            .into_any();
    }
    let schools: Vec<_> = schools
        .into_iter()
        .map(|school| {
            let href = format!("/aanvragen/nieuw?school={}", school.id);
            let code = school
                .code
                .map(|code| format!(" · {code}"))
                .unwrap_or_default();
            view! {
                <li>
                    <a href=href>{school.name}</a>
                    " "
                    <span class="soft">{school.place}{code}</span>
                </li>
            }
        })
        .collect();
    view! { <ul class="stack" aria-label=t(requests::SCHOOL)>{schools}</ul> }.into_any()
}
