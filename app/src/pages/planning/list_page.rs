use super::choice::{BoardQuery, Chosen};
use super::kept_typing::KeptTyping;
use super::lesson_card::mark;
use super::placing;
use super::side_panel::{SIDE, SidePanel};
use super::strayed::Strayed;
use super::toolbar::{Toolbar, View};
use crate::api::planning::{self as api, PlaceVisit};
use crate::parts::badge::StateBadge;
use crate::parts::empty_state::EmptyState;
use crate::parts::frame::SkipLink;
use crate::parts::load::Load;
use crate::parts::undo::UndoBar;
use crate::text::{Language, language, planning, time, use_language};
use domain::board::{Board, Card, Draft};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use std::sync::Arc;

/// The week as a list: the same power as the board, for a narrow screen or a screen reader.
#[component]
pub fn ListPage() -> impl IntoView {
    let t = use_language();
    let map = use_query_map();
    let query = Memo::new(move |_| map.with(BoardQuery::parse));
    let week = Memo::new(move |_| query.with(|query| query.week));
    let place = ServerAction::<PlaceVisit>::new();
    let done = Memo::new(move |_| map.with(|map| map.get("gedaan")));
    let refused = placing::refusals(place);
    let page = Resource::new(
        move || (week.get(), done.get(), refused.get()),
        |(week, ..)| api::read_board(week),
    );
    let kept = KeptTyping::default();
    view! {
        <UndoBar />
        <Load
            data=page
            show=move |page| {
                let board = page.board;
                view! {
                    <Toolbar board=Arc::clone(&board) query view=View::List />
                    <Strayed board=Arc::clone(&board) query />
                    <SkipLink to=SIDE label=t(planning::TO_SIDE) />
                    <div class="board-layout">
                        <div class="board-main"><Days board=Arc::clone(&board) query /></div>
                        <SidePanel board query view=View::List place kept key=page.key />
                    </div>
                }
            }
        />
    }
}

#[component]
fn Days(board: Arc<Board>, query: Memo<BoardQuery>) -> impl IntoView {
    let t = use_language();
    let language = language();
    let here_now = query.get_untracked();
    let area = here_now.area;
    let here = |card: &&Card| {
        let organisation = board.names.organisations.get(&card.organisation);
        area.is_none_or(|area| organisation.is_some_and(|found| found.area == area))
    };
    let days: Vec<_> = board
        .roster
        .week
        .days()
        .into_iter()
        .enumerate()
        .filter_map(|(weekday, day)| {
            let cards: Vec<&Card> = board
                .cards
                .iter()
                .filter(here)
                .filter(|c| c.day == day)
                .collect();
            let holiday = board.holidays[weekday].as_ref().map(ToString::to_string);
            if cards.is_empty() && holiday.is_none() {
                return None;
            }
            let rows: Vec<_> = cards
                .into_iter()
                .map(|card| row(&board, card, &here_now, language))
                .collect();
            Some(view! {
                <tbody role="rowgroup" id=day.to_string()>
                    <tr role="row" class="lesson-list-day">
                        <th role="rowheader" scope="rowgroup" colspan="6">
                            <h2>{time::long_day(language, day)}</h2>
                            {holiday.map(|name| view! { " "<span class="chip">{name}</span> })}
                        </th>
                    </tr>
                    {rows}
                </tbody>
            })
        })
        .collect();
    if days.is_empty() {
        return view! { <EmptyState title=t(planning::EMPTY_WEEK) help=t(planning::EMPTY_WEEK_HELP) /> }
            .into_any();
    }
    let heads = [
        planning::TIME,
        planning::SCHOOL,
        planning::TYPE,
        planning::EDUCATOR,
        planning::STATE,
        planning::ACTIONS,
    ];
    let heads = heads.map(|head| view! { <th role="columnheader" scope="col">{t(head)}</th> });
    view! {
        <div class="table-region" role="region" aria-label=t(planning::LIST) tabindex="0">
            <table class="table lesson-list" data-stack="" role="table">
                <thead role="rowgroup"><tr role="row">{heads.collect_view()}</tr></thead>
                {days}
            </table>
        </div>
    }
    .into_any()
}

fn row(
    board: &Board,
    card: &Card,
    query: &BoardQuery,
    language: Language,
) -> impl IntoView + use<> {
    let names = &board.names;
    let organisation = names.organisations.get(&card.organisation);
    let school = organisation
        .map(|found| found.name.clone())
        .unwrap_or_default();
    let town = organisation
        .map(|found| found.town.clone())
        .unwrap_or_default();
    let lesson_type = board
        .types
        .get(&card.lesson_type)
        .map_or("", |facts| facts.name.as_str());
    let what = format!("{lesson_type} · {}", names.group(card.group));
    let who: Vec<_> = card
        .educators
        .iter()
        .map(|id| names.employee(*id))
        .collect();
    let draft = card.draft != Draft::Published;
    let moving = query.choose(
        View::List,
        board.roster.week,
        Some(Chosen::Lesson(card.lesson)),
    );
    let may_move =
        board.may_plan_at(card.organisation) && card.state.after(domain::lesson::Act::Move).is_ok();
    let lesson = format!("/planning/les/{}", card.lesson);
    let unseen = format!(": {school}, {}", names.group(card.group));
    view! {
        <tr role="row" data-changed=draft.then_some("") data-lesson=card.lesson.to_string()>
            <td role="cell" class="lesson-list-time">{card.span().to_string()}</td>
            <th role="rowheader" scope="row">
                <a href=lesson>{school}</a>
                <span class="lesson-list-place">{town}</span>
            </th>
            <td role="cell">{what}</td>
            <td role="cell">{who.join(", ")}</td>
            <td role="cell">
                <span class="badges">
                    <StateBadge state=card.state />
                    {mark(card)
                        .map(|(state, word)| {
                            let word = word.in_language(language);
                            view! { " "<span class="badge" data-state=state>{word}</span> }
                        })}
                </span>
            </td>
            <td role="cell" class="table-actions">
                {may_move
                    .then(|| {
                        view! {
                            <a class="button button-small" href=moving>
                                {planning::MOVE.in_language(language)}
                                <span class="unseen">{unseen}</span>
                            </a>
                        }
                    })}
            </td>
        </tr>
    }
}
