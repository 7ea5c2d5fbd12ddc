use crate::api::organisations::OrganisationPage;
use crate::parts::badge::StateBadge;
use crate::text::{organisations as text, use_language};
use leptos::prelude::*;

/// How many lessons it has, by state, and how many requests it made.
#[component]
pub(super) fn LessonsCard(page: OrganisationPage) -> impl IntoView {
    let t = use_language();
    let figures: Vec<_> = page
        .lessons
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| {
            view! { <div class="fact"><dt><StateBadge state /></dt><dd>{count}</dd></div> }
        })
        .collect();
    let none = figures.is_empty();
    let requests = (page.requests > 0).then(|| {
        view! { <div class="fact"><dt>{t(text::REQUESTS)}</dt><dd>{page.requests}</dd></div> }
    });
    view! {
        <section class="card" aria-labelledby="lessen">
            <header class="card-header"><h2 id="lessen">{t(text::LESSONS)}</h2></header>
            {if none && requests.is_none() {
                view! { <p class="soft">{t(text::NO_LESSONS)}</p> }.into_any()
            } else {
                view! { <dl class="facts figures">{requests}{figures}</dl> }.into_any()
            }}
        </section>
    }
}
