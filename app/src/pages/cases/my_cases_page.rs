use super::case_lines::CaseLines;
use crate::api::cases::{self as api, read_mine};
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Unreadable;
use crate::parts::page_header::PageHeader;
use crate::text::{cases, use_language, words};
use domain::cases::{CaseLine, Urgency};
use leptos::prelude::*;

/// Open cases that the viewer follows: overdue, today, this week, later.
#[component]
pub fn MyCasesPage() -> impl IntoView {
    let t = use_language();
    let page = Resource::new(|| (), |()| read_mine());
    view! {
        <Transition fallback=move || view! { <p class="busy">{t(words::LOADING)}</p> }>
            {move || Suspend::new(async move {
                match page.await {
                    Err(error) => view! { <Unreadable error /> }.into_any(),
                    Ok(page) => view! { <Whole page /> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Whole(page: api::MyCasesPage) -> impl IntoView {
    let t = use_language();
    let team = page.coordinates.then(|| {
        view! { <a class="button" href="/zaken/team">{t(cases::TEAM)}</a> }
    });
    let header = view! {
        <PageHeader title=t(cases::MINE) lead=t(cases::MINE_LEAD)>
            <a class="button button-primary" href="/zaken/nieuw">{t(cases::NEW)}</a>
            {team}
        </PageHeader>
    };
    if page.cases.is_empty() {
        return view! {
            {header}
            <EmptyState title=t(cases::NONE) help=t(cases::NONE_HELP) />
        }
        .into_any();
    }
    let mut groups: [Vec<CaseLine>; 4] = Default::default();
    for line in page.cases {
        let group = match line.urgency {
            Some(Urgency::Overdue { .. }) => 0,
            Some(Urgency::Today) => 1,
            Some(Urgency::ThisWeek) => 2,
            Some(Urgency::OnTime { .. }) | None => 3,
        };
        groups[group].push(line);
    }
    let [overdue, today, week, later] = groups;
    view! {
        {header}
        <div class="stack">
            <CaseLines id="te-laat" title=t(cases::OVERDUE) lines=overdue />
            <CaseLines id="vandaag" title=t(cases::TODAY) lines=today />
            <CaseLines id="deze-week" title=t(cases::THIS_WEEK) lines=week />
            <CaseLines id="later" title=t(cases::LATER) lines=later />
        </div>
    }
    .into_any()
}
