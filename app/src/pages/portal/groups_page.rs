use super::take_over::TakeOver;
use crate::api::portal::{OwnGroupsPage, TakeOverGroups, read_groups};
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::group_table::{ChangeAt, GroupTable};
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::settled::settled;
use crate::text::{language, organisations, portal_groups as text, use_language};
use domain::ids::GroupId;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The groups of the school that is in, and last year's as a proposal.
#[component]
pub fn GroupsPage() -> impl IntoView {
    let query = use_query_map();
    let done = Memo::new(move |_| query.with(|query| query.get("gedaan")));
    let take_over = ServerAction::<TakeOverGroups>::new();
    let taken = settled(take_over);
    let page = Resource::new(move || (done.get(), taken.get()), |_| read_groups());
    view! {
        <Load data=page show=move |page| view! { <Shown page take_over /> } />
    }
}

#[component]
fn Shown(page: OwnGroupsPage, take_over: ServerAction<TakeOverGroups>) -> impl IntoView {
    let t = use_language();
    let title = text::title(language(), page.school_year);
    let none = page.groups.is_empty();
    let proposed = page.last_year_rows > 0;
    let list = if none {
        let help = if proposed {
            text::NONE_BUT_LAST_YEAR
        } else {
            text::NONE_HELP
        };
        view! { <EmptyState title=t(text::NONE) help=t(help) /> }.into_any()
    } else {
        let change: ChangeAt = Box::new(|group: GroupId| format!("/boeken/groepen/{group}"));
        view! { <GroupTable groups=page.groups.clone() change=Some(change) /> }.into_any()
    };
    let proposal = proposed.then(|| view! { <TakeOver page open=none take_over /> });
    view! {
        <PageHeader title lead=t(text::LEAD)>
            <a class="button" href="/boeken/groepen/nieuw">{t(organisations::ADD_GROUP)}</a>
        </PageHeader>
        <div class="stack">
            <Done told=text::DONE />
            {list}
            {proposal}
        </div>
    }
}
