use super::carry::Carry;
use super::choice::{BoardQuery, Chosen};
use super::kept_typing::KeptTyping;
use super::move_form::MoveForm;
use super::request_card::request_card;
use super::toolbar::View;
use crate::api::planning::PlaceVisit;
use crate::parts::focus;
use crate::text::{language, planning, use_language};
use domain::board::{Board, OpenVisit};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel's id, for the link that skips the board.
pub const SIDE: &str = "nog-te-plannen";

/// Beside the board: the chosen lesson with its form, and the visits still to plan.
#[component]
pub fn SidePanel(
    /// The week.
    board: Arc<Board>,
    /// The address.
    query: Memo<BoardQuery>,
    /// The view that it stands beside.
    view: View,
    /// What is being carried; none beside a view on which nothing can be.
    #[prop(optional)]
    carry: Option<Carry>,
    /// Placing.
    place: ServerAction<PlaceVisit>,
    /// What was typed in the form.
    kept: KeptTyping,
    /// Makes pressing twice do it once.
    key: String,
) -> impl IntoView {
    let t = use_language();
    let language = language();
    let count = {
        let board = Arc::clone(&board);
        move || {
            query.with(|query| {
                board
                    .open
                    .iter()
                    .filter(|open| wanted(&board, open, query))
                    .count()
            })
        }
    };
    let form = {
        let board = Arc::clone(&board);
        move || {
            let Some(chosen) = query.with(|query| query.chosen) else {
                kept.forget();
                return None;
            };
            chosen.on(&board)?;
            Some(
                view! { <MoveForm board=Arc::clone(&board) chosen query view place kept key=key.clone() /> },
            )
        }
    };
    let list = {
        let board = Arc::clone(&board);
        move || {
            let query = query.get();
            let found: Vec<_> = board
                .open
                .iter()
                .filter(|open| wanted(&board, open, &query))
                .map(|open| request_card(&board, open, &query, view, language))
                .collect();
            if found.is_empty() {
                view! {
                    <div class="empty-state empty-state-small">
                        <p><strong>{t(planning::NOTHING_TO_PLAN)}</strong></p>
                        <p>{t(planning::NOTHING_TO_PLAN_HELP)}</p>
                    </div>
                }
                .into_any()
            } else {
                view! { <ul class="requests">{found}</ul> }.into_any()
            }
        }
    };
    Effect::new(move |before: Option<Option<Chosen>>| {
        let now = query.with(|query| query.chosen);
        if let (Some(Some(closed)), None) = (before, now) {
            focus::soon_if_lost(&origin(closed));
        }
        now
    });
    let key = move |event: leptos::ev::KeyboardEvent| {
        if let Some(carry) = carry {
            carry.key(&event);
        }
    };
    let press = move |event: leptos::ev::PointerEvent| {
        if let Some(carry) = carry {
            carry.press(&event);
        }
    };
    view! {
        <details class="board-side" open=true>
            <summary class="board-side-summary" id=SIDE>
                <span class="icon icon-right" aria-hidden="true"></span>
                <span class="board-side-title">{t(planning::TO_PLAN)}</span>
                " "
                <span class="count">{count}</span>
            </summary>
            <div class="board-side-body" on:keydown=key on:pointerdown=press>
                {form}
                <SideFilter board query view />
                {list}
            </div>
        </details>
    }
}

/// Where something to plan or to move stands on the page.
pub fn origin(chosen: Chosen) -> String {
    match chosen {
        Chosen::Lesson(id) => {
            format!("[data-lesson='{id}'] .lesson-link, [data-lesson='{id}'] .button")
        }
        Chosen::Visit(key) => format!("[data-request='{key}'] .request-plan"),
    }
}

/// Whether the filters let a visit through.
fn wanted(board: &Board, open: &OpenVisit, query: &BoardQuery) -> bool {
    let organisation = board.names.organisations.get(&open.visit.organisation);
    let weeks = &open.visit.wishes.weeks;
    query
        .area
        .is_none_or(|area| organisation.is_some_and(|found| found.area == area))
        && query
            .lesson_type
            .is_none_or(|wanted| open.lesson_type == wanted)
        && (!query.wished || weeks.is_empty() || weeks.contains(&board.roster.week))
}

#[component]
fn SideFilter(board: Arc<Board>, query: Memo<BoardQuery>, view: View) -> impl IntoView {
    let t = use_language();
    let now = query.get_untracked();
    let types: Vec<_> = board
        .types
        .iter()
        .filter(|(id, _)| board.open.iter().any(|open| open.lesson_type == **id))
        .map(|(id, facts)| {
            let selected = now.lesson_type == Some(*id);
            view! { <option value=id.to_string() selected=selected>{facts.name.clone()}</option> }
        })
        .collect();
    let area = now.area.map(|area| {
        view! { <input type="hidden" name="gebied" value=area.to_string() /> }
    });
    let day = now.day.filter(|_| view == View::Day).map(|day| {
        view! { <input type="hidden" name="dag" value=day.to_string() /> }
    });
    view! {
        <form
            class="side-filter"
            method="get"
            action=view.path()
            role="search"
            aria-label=t(planning::TO_PLAN)
        >
            <input type="hidden" name="week" value=board.roster.week.to_string() />
            {area}
            {day}
            <div class="field">
                <label class="field-label" for="soort">{t(planning::TYPE)}</label>
                <select class="input input-select" id="soort" name="soort">
                    <option value="">{t(planning::ALL_TYPES)}</option>
                    {types}
                </select>
            </div>
            <div class="field">
                <label class="field-label" for="wens">{t(planning::WEEK)}</label>
                <select class="input input-select" id="wens" name="wens">
                    <option value="">{t(planning::ANY_WEEK)}</option>
                    <option value="deze" selected=now.wished>{t(planning::WISHED_THIS_WEEK)}</option>
                </select>
            </div>
            <button class="button button-small" type="submit">{t(planning::SHOW)}</button>
        </form>
    }
}
