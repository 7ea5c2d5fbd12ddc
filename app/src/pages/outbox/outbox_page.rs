use super::mail_table::MailTable;
use crate::api::outbox::{RetryMail, StopMail, read_outbox};
use crate::api::replies::PAGE;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::load::Load;
use crate::parts::notice::{Notice, Tone};
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::Pagination;
use crate::parts::settled::{any_settled, settled};
use crate::text::{outbox, replies, use_language};
use domain::outbox::{MailCounts, MailFilter, MailPage, MailState};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The forms of the page.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub retry: ServerAction<RetryMail>,
    pub stop: ServerAction<StopMail>,
}

/// The queue (`stand=failed`, `pagina=2`), the newest mail first.
#[component]
pub fn OutboxPage() -> impl IntoView {
    let query = use_query_map();
    let filter = Memo::new(move |_| {
        let get = |name| query.with(|query| query.get(name).unwrap_or_default());
        MailFilter {
            state: MailState::parse(&get("stand")).ok(),
            page: get("pagina").parse().unwrap_or(1).max(1),
        }
    });
    let acts = Acts {
        retry: ServerAction::new(),
        stop: ServerAction::new(),
    };
    let changed = any_settled([settled(acts.retry), settled(acts.stop)]);
    let page = Resource::new(
        move || (filter.get(), changed.get()),
        async |(filter, _)| {
            let state = filter.state.map_or("", MailState::code).to_owned();
            let page = read_outbox(state, filter.page).await;
            page.map(|page| (filter, page))
        },
    );
    view! {
        <Load data=page show=move |(filter, page)| view! { <Shown filter page acts /> } />
    }
}

#[component]
fn Shown(filter: MailFilter, page: MailPage, acts: Acts) -> impl IntoView {
    let t = use_language();
    let total = page.counts.of(filter.state);
    let address = format!("{}&", address(filter.state));
    let road = outbox::road(page.road)
        .map(|road| view! { <Notice tone=Tone::Warning><p>{t(road)}</p></Notice> });
    let help = match filter.state {
        None => outbox::NONE_HELP,
        Some(_) => outbox::NONE_HERE_HELP,
    };
    let body = if page.lines.is_empty() {
        view! { <EmptyState title=t(outbox::NONE) help=t(help) /> }.into_any()
    } else {
        let acts = page.may_manage.then_some(acts);
        view! { <MailTable lines=page.lines shown=filter.state acts /> }.into_any()
    };
    view! {
        <PageHeader title=t(outbox::MAIL) lead=t(outbox::LEAD)>
            {page.may_manage.then(|| view! {
                <a class="button" href=PAGE>{t(replies::HAND_IN)}</a>
            })}
            <a class="button" href="/beheer/post/voorbeelden">{t(outbox::EXAMPLES)}</a>
        </PageHeader>
        <div class="stack">
            <Done told=outbox::DONE />
            <MovedOn />
            {road}
            <StateTabs shown=filter.state counts=page.counts />
            {body}
            <Pagination page=filter.page page_size=MailFilter::PAGE total address />
        </div>
    }
}

/// Says that somebody else, or the mailer, was first.
#[component]
fn MovedOn() -> impl IntoView {
    let t = use_language();
    let query = use_query_map();
    move || {
        let word = query.with(|query| query.get("gedaan"))?;
        let moved_on = word == "al-verder";
        moved_on.then(|| view! { <Notice tone=Tone::Info><p>{t(outbox::MOVED_ON)}</p></Notice> })
    }
}

/// Each state with how many there are.
#[component]
fn StateTabs(shown: Option<MailState>, counts: MailCounts) -> impl IntoView {
    let t = use_language();
    let states = std::iter::once(None).chain(MailState::ALL.map(Some));
    let tabs: Vec<_> = states
        .map(|state| {
            let name = state.map_or(outbox::ALL, outbox::state);
            let current = (shown == state).then_some("page");
            let count = counts.of(state);
            // Only what failed asks for attention.
            let calm = (state != Some(MailState::Failed) || count == 0).then_some("");
            view! {
                <li>
                    <a class="tab" href=address(state) aria-current=current>
                        {t(name)} " " <span class="count" data-calm=calm>{count}</span>
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav class="tabs" aria-label=t(outbox::STATES)>
            <ul class="tabs-list">{tabs}</ul>
        </nav>
    }
}

/// The address of the first page of a state.
fn address(state: Option<MailState>) -> String {
    format!("/beheer/post?stand={}", state.map_or("", MailState::code))
}
