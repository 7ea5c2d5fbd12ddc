use super::case_lines::CaseLines;
use super::my_handovers::{MyHandovers, TakeOverActs};
use super::reminders_card::RemindersCard;
use super::search_form::SearchForm;
use crate::api::cases::{self as api, SearchCases, read_mine};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::{any_settled, settled};
use crate::text::{cases, handovers, signals, use_language, worries};
use domain::cases::{CaseLine, Urgency};
use leptos::prelude::*;

/// The forms of the page.
#[derive(Clone, Copy)]
struct Acts {
    handovers: TakeOverActs,
    search: ServerAction<SearchCases>,
}

/// Open cases that the viewer follows: overdue, today, this week, later.
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
    if page.cases.is_empty() {
        return view! {
            {header}
            <Done told=handovers::DONE />
            <MyHandovers lines=page.handovers acts=acts.handovers />
            <RemindersCard reminders=page.reminders />
            <EmptyState title=t(cases::NONE) help=t(cases::NONE_HELP) />
            <SearchForm search=acts.search uses_bsn=page.uses_bsn />
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
            <Done told=handovers::DONE />
            <MyHandovers lines=page.handovers acts=acts.handovers />
            <RemindersCard reminders=page.reminders />
            <CaseLines id="te-laat" title=t(cases::OVERDUE) lines=overdue />
            <CaseLines id="vandaag" title=t(cases::TODAY) lines=today />
            <CaseLines id="deze-week" title=t(cases::THIS_WEEK) lines=week />
            <CaseLines id="later" title=t(cases::LATER) lines=later />
            <SearchForm search=acts.search uses_bsn=page.uses_bsn />
        </div>
    }
    .into_any()
}
