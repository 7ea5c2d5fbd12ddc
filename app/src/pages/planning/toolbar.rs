use super::choice::BoardQuery;
use crate::text::{language, planning, time, use_language};
use domain::board::Board;
use domain::time::Week;
use leptos::prelude::*;
use leptos_meta::Title;
use std::sync::Arc;

/// Which view of the week is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The board.
    Board,
    /// One day.
    Day,
    /// The list.
    List,
}

impl View {
    /// Its name in the post of a form, so that the answer leads back to it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Board => "bord",
            Self::Day => "dag",
            Self::List => "lijst",
        }
    }

    /// Its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Board => "/planning",
            Self::Day => "/planning/dag",
            Self::List => "/planning/lijst",
        }
    }
}

/// Week, views, filter and publication; the same above all three views.
#[component]
pub fn Toolbar(
    /// The week shown.
    board: Arc<Board>,
    /// The address.
    query: Memo<BoardQuery>,
    /// Which view this is.
    view: View,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let week = board.roster.week;
    let title = time::week_title(language, week);
    let (number, dates) = title.split_once(", ").unwrap_or((&title, ""));
    let to_week = move |week: Week| {
        let query = query.get();
        BoardQuery {
            week: Some(week),
            area: query.area,
            ..BoardQuery::default()
        }
        .href(view.path())
    };
    let this_week = Week::of(board.today);
    let tab = move |target: View, label| {
        let href = move || {
            let query = query.get();
            BoardQuery {
                week: Some(week),
                area: query.area,
                ..BoardQuery::default()
            }
            .href(target.path())
        };
        let current = (target == view).then_some("page");
        view! { <li><a class="tab" href=href aria-current=current>{t(label)}</a></li> }
    };
    let areas: Vec<_> = board
        .names
        .areas
        .iter()
        .map(|(id, name)| {
            let id = *id;
            let selected = move || query.with(|query| query.area == Some(id));
            view! { <option value=id.to_string() selected=selected>{name.clone()}</option> }
        })
        .collect();
    let publish = if board.unpublished > 0 && !board.may_plan.is_empty() {
        let count = board.unpublished;
        view! {
            <a class="button button-primary" href=format!("/planning/publiceren?week={week}")>
                {t(planning::PUBLISH)}
                <span class="unseen">": "{planning::unpublished(language, count)}</span>
                " "
                <span class="count" aria-hidden="true">{count}</span>
            </a>
        }
        .into_any()
    } else {
        let (state, text) = match (board.unpublished, board.publication.at) {
            (0, Some(_)) => ("ok", t(planning::ALL_PUBLISHED).to_owned()),
            (0, None) => ("draft", t(planning::NOT_YET_PUBLISHED).to_owned()),
            (count, _) => ("draft", planning::unpublished(language, count)),
        };
        view! { <p class="board-publish-state"><span class="badge" data-state=state>{text}</span></p> }
            .into_any()
    };
    view! {
        <Title text=format!("{title} – Preventieplanner") />
        <header class="board-toolbar">
            <div class="board-when">
                <h1>{number.to_owned()}</h1>
                <p class="board-dates">{dates.to_owned()}</p>
            </div>
            <nav class="button-group" aria-label=t(planning::OTHER_WEEK)>
                <a class="button button-icon" href=move || to_week(week.previous()) rel="prev">
                    <span class="icon icon-left" aria-hidden="true"></span>
                    <span class="unseen">{t(planning::PREVIOUS_WEEK)}</span>
                </a>
                <a class="button" href=move || to_week(this_week)>{t(planning::THIS_WEEK)}</a>
                <a class="button button-icon" href=move || to_week(week.next()) rel="next">
                    <span class="icon icon-right" aria-hidden="true"></span>
                    <span class="unseen">{t(planning::NEXT_WEEK)}</span>
                </a>
            </nav>
            <nav class="tabs tabs-compact" aria-label=t(planning::VIEWS)>
                <ul class="tabs-list">
                    {tab(View::Board, planning::BOARD)}
                    {tab(View::Day, planning::DAY)}
                    {tab(View::List, planning::LIST)}
                </ul>
            </nav>
            <form class="board-filter" method="get" action=view.path() role="search" aria-label=t(planning::AREA)>
                <input type="hidden" name="week" value=week.to_string() />
                <select
                    class="input input-select"
                    id="gebied"
                    name="gebied"
                    aria-label=t(planning::AREA)
                >
                    <option value="">{t(planning::ALL_AREAS)}</option>
                    {areas}
                </select>
                <button class="button" type="submit">{t(planning::SHOW)}</button>
            </form>
            <div class="board-publish">{publish}</div>
        </header>
    }
}
