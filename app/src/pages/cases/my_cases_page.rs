use super::case_lines::DueGroups;
use super::my_handovers::{MyHandovers, TakeOverActs};
use super::search_form::SearchForm;
use crate::api::cases::{self as api, SearchCases, read_mine};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{cases, handovers, signals, use_language, worries};
use leptos::prelude::*;

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    handovers: TakeOverActs,
    search: ServerAction<SearchCases>,
}

/// Open cases that the viewer follows and what comes back: overdue, today, this week, later.
#[component]
pub fn MyCasesPage() -> impl IntoView {
    let acts = Acts {
        handovers: TakeOverActs {
            accept: ServerAction::new(),
            refuse: ServerAction::new(),
        },
        search: ServerAction::new(),
    };
    let handovers = acts.handovers;
    let changed = any_settled([settled(handovers.accept), settled(handovers.refuse)]);
    let page = Resource::new(move || changed.get(), |_| read_mine());
    view! {
        <Load data=page show=move |page| view! { <Whole page acts /> } />
    }
}

#[component]
fn Whole(page: api::MyCasesPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let team = page.coordinates.then(|| {
        view! { <a class="button" href="/zaken/team">{t(cases::TEAM)}</a> }
    });
    let worries = (page.worries > 0).then(|| {
        let link = format!("{} ({})", t(worries::TITLE), page.worries);
        view! { <a class="button button-primary" href="/zaken/zorgen">{link}</a> }
    });
    let header = view! {
        <PageHeader title=t(cases::MINE) lead=t(cases::MINE_LEAD)>
            <a class="button button-primary" href="/zaken/nieuw">{t(cases::NEW)}</a>
            {worries}
            {team}
            <a class="button" href="/zaken/meelezen">{t(signals::READ_ALONG)}</a>
        </PageHeader>
    };
    let nothing = page
        .cases
        .is_empty()
        .then(|| view! { <EmptyState title=t(cases::NONE) help=t(cases::NONE_HELP) /> });
    view! {
        {header}
        <div class="stack">
            <Done told=handovers::DONE />
            <MyHandovers lines=page.handovers acts=acts.handovers />
            <DueGroups cases=page.cases reminders=page.reminders />
            {nothing}
            <SearchForm search=acts.search uses_bsn=page.uses_bsn />
        </div>
    }
}
