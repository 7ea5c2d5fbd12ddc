use super::address::{self, query_in, spots_in};
use super::white_spots_filter::WhiteSpotsFilter;
use crate::api::coverage::{InviteSchool, read_white_spots};
use crate::parts::breadcrumbs::Breadcrumbs;
use crate::parts::done::Done;
use crate::parts::empty_state::EmptyState;
use crate::parts::form::HouseForm;
use crate::parts::load::Load;
use crate::parts::page_header::PageHeader;
use crate::parts::pagination::Pagination;
use crate::parts::settled::settled;
use crate::text::{
    coverage, language, organisation_words, time, use_language, white_spots as text,
};
use domain::coverage::spots_view::{SpotRow, SpotsView};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// Schools that were not reached, those to act on first, with a button to invite each.
#[component]
pub fn WhiteSpotsPage() -> impl IntoView {
    let map = use_query_map();
    let asked = Memo::new(move |_| map.with(|map| (query_in(map), spots_in(map))));
    let invite = ServerAction::<InviteSchool>::new();
    let invited = settled(invite);
    let page = Resource::new(
        move || (asked.get(), invited.get()),
        |((query, asked), _)| read_white_spots(query, asked),
    );
    view! {
        <Load data=page show=move |view| view! { <Whole view invite /> } />
    }
}

#[component]
fn Whole(view: SpotsView, invite: ServerAction<InviteSchool>) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let above = vec![("/dekking".to_owned(), t(coverage::COVERAGE).to_owned())];
    let back = address::white_spots(&view.query, view.asked);
    let sign = if back.contains('?') { '&' } else { '?' };
    let address = format!("{back}{sign}");
    let no_season = view
        .season
        .is_none()
        .then(|| view! { <p class="soft">{t(text::NO_SEASON)}</p> });
    let lead = text::lead(l, view.count, view.since);
    let (page, page_size, total) = (view.asked.page, view.page_size, view.count);
    let list = if view.rows.is_empty() {
        view! { <EmptyState title=t(text::NONE) help=t(text::NONE_HELP) /> }.into_any()
    } else {
        let (rows, open) = (view.rows.clone(), view.season.is_some());
        let list = (back, view.query.theme.clone());
        view! { <List rows open list invite /> }.into_any()
    };
    view! {
        <Breadcrumbs above here=t(text::WHITE_SPOTS).to_owned() />
        <PageHeader title=t(text::WHITE_SPOTS) lead />
        <div class="stack">
            <Done told=text::DONE />
            <WhiteSpotsFilter view />
            {no_season}
            {list}
            <Pagination page page_size total address />
        </div>
    }
}

#[component]
fn List(
    rows: Vec<SpotRow>,
    open: bool,
    /// Its address, and the theme that it is about.
    list: (String, String),
    invite: ServerAction<InviteSchool>,
) -> impl IntoView {
    let t = use_language();
    let rows = rows.into_iter().map(|row| {
        let list = list.clone();
        view! { <Line row open list invite /> }
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <div class="table-region" role="region" aria-label=t(text::WHITE_SPOTS) tabindex="0">
            <table class="table" data-stack="" role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(coverage::SCHOOL)}</th>
                        <th scope="col" role="columnheader">{t(coverage::MUNICIPALITY)}</th>
                        <th scope="col" role="columnheader" class="number">{t(coverage::PUPILS)}</th>
                        <th scope="col" role="columnheader" class="number">{t(text::OPEN)}</th>
                        <th scope="col" role="columnheader">{t(text::LAST)}</th>
                        <th scope="col" role="columnheader">{t(text::COMING)}</th>
                        <th scope="col" role="columnheader"><span class="unseen">{t(text::INVITE)}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Line(
    row: SpotRow,
    open: bool,
    list: (String, String),
    invite: ServerAction<InviteSchool>,
) -> impl IntoView {
    let (t, l) = (use_language(), language());
    let spot = row.spot;
    let last = spot
        .last_given
        .map_or_else(|| t(text::NEVER).to_owned(), |day| time::date(l, day));
    let coming = match (spot.planned, spot.asked) {
        (Some(day), _) => time::date(l, day),
        (None, true) => t(text::ASKED).to_owned(),
        (None, false) => "–".to_owned(),
    };
    let pupils = match spot.pupils {
        0 => "–".to_owned(),
        1..5 => t(coverage::FEW).to_owned(),
        some => coverage::number(l, u64::from(some)),
    };
    let id = row.organisation.to_string();
    let name = row.name.clone();
    let words = if row.invited.is_some() {
        text::INVITE_AGAIN
    } else {
        text::INVITE
    };
    let (back, theme) = list;
    let button = (row.has_address && open).then(|| {
        let label = format!("{}: {name}", t(words));
        view! {
            <HouseForm action=invite prefix=format!("uit-{id}-")>
                <input type="hidden" name="organisation" value=id.clone() />
                <input type="hidden" name="theme" value=theme />
                <input type="hidden" name="back" value=back />
                <input type="hidden" name="key" value=row.key />
                <button class="button button-small" type="submit" aria-label=label>{t(words)}</button>
            </HouseForm>
        }
    });
    let invited = row.invited.map(|day| {
        view! { <span class="soft">{text::invited(l, day)}</span> }
    });
    let none = (row.may_invite && !row.has_address)
        .then(|| view! { <span class="soft">{t(text::NO_ADDRESS)}</span> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/scholen/{}", row.organisation)>{row.name}</a>
                " " <span class="soft">{t(organisation_words::kind(row.kind))}</span>
            </th>
            <td role="cell" data-label=t(coverage::MUNICIPALITY)>{row.town}</td>
            <td role="cell" class="number" data-label=t(coverage::PUPILS)>{pupils}</td>
            <td role="cell" class="number" data-label=t(text::OPEN)>{coverage::number(l, spot.open)}</td>
            <td role="cell" data-label=t(text::LAST)>{last}</td>
            <td role="cell" data-label=t(text::COMING)>{coming}</td>
            <td role="cell" class="table-actions">{invited}{button}{none}</td>
        </tr>
    }
}
