use super::carry::{Carry, CarryVoice};
use super::choice::BoardQuery;
use super::kept_typing::KeptTyping;
use super::placing;
use super::side_panel::{SIDE, SidePanel};
use super::strayed::Strayed;
use super::toolbar::{Toolbar, View};
use super::week_grid::WeekGrid;
use crate::api::planning::{self as api, PlaceVisit};
use crate::parts::frame::SkipLink;
use crate::parts::load::Load;
use crate::parts::undo::UndoBar;
use crate::text::{lesson_state, planning, use_language};
use domain::lesson::State;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// The week board.
#[component]
pub fn BoardPage() -> impl IntoView {
    let t = use_language();
    let map = use_query_map();
    let query = Memo::new(move |_| map.with(BoardQuery::parse));
    let week = Memo::new(move |_| query.with(|query| query.week));
    let place = ServerAction::<PlaceVisit>::new();
    let revision = RwSignal::new(0_i64);
    // Every act changes the address or the revision; both read the board anew.
    let done = Memo::new(move |_| map.with(|map| map.get("gedaan")));
    let refused = placing::refusals(place);
    let page = Resource::new(
        move || (week.get(), done.get(), revision.get(), refused.get()),
        |(week, ..)| api::read_board(week),
    );
    let kept = KeptTyping::default();
    let carry = Carry::provide(query, place, kept);
    super::live::watch(revision, carry);
    view! {
        <UndoBar />
        <Load
            data=page
            show=move |page| {
                let board = page.board;
                carry.show(Arc::clone(&board), page.key.clone());
                view! {
                    <Toolbar board=Arc::clone(&board) query view=View::Board />
                    <Strayed board=Arc::clone(&board) query />
                    <SkipLink to=SIDE label=t(planning::TO_SIDE) />
                    <div class="board-layout">
                        <div class="board-main">
                            <p class="unseen" id="bord-hulp">{t(planning::KEYBOARD_HELP)}</p>
                            <WeekGrid board=Arc::clone(&board) query carry />
                            <Legend />
                        </div>
                        <SidePanel board query view=View::Board carry place kept key=page.key />
                    </div>
                }
            }
        />
        <CarryVoice carry />
    }
}

#[component]
fn Legend() -> impl IntoView {
    let t = use_language();
    let states = [
        State::Proposed,
        State::Confirmed,
        State::Given,
        State::NotShownUp,
    ];
    let items = states.map(|state| {
        view! {
            <li>
                <span class="badge" data-state=lesson_state::badge(state)>
                    {t(lesson_state::state(state))}
                </span>
            </li>
        }
    });
    view! {
        <ul class="board-legend" aria-label=t(planning::LEGEND)>
            {items.collect_view()}
            <li><span class="badge" data-state="draft">{t(planning::DRAFT)}</span></li>
        </ul>
    }
}
