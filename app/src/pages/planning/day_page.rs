use super::choice::BoardQuery;
use super::kept_typing::KeptTyping;
use super::lesson_card::lesson_on_axis;
use super::placing;
use super::side_panel::{SIDE, SidePanel};
use super::strayed::Strayed;
use super::toolbar::{Toolbar, View};
use super::week_grid::Person;
use crate::api::planning::{self as api, PlaceVisit};
use crate::parts::frame::SkipLink;
use crate::parts::load::Load;
use crate::parts::undo::UndoBar;
use crate::text::{Language, employee_words, language, planning, time, use_language};
use domain::board::{Board, Card};
use domain::fit::RosterEducator;
use domain::time::{Day, Minute, Span, Week};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use maud::{Markup, html};
use std::sync::Arc;

/// The axis never begins later, in hours.
const FIRST: u16 = 7;

/// The axis never ends earlier, in hours.
const LAST: u16 = 18;

/// So many minutes of the axis hold a word.
const ROOM_FOR_WORDS: u16 = 120;

/// One day: educators as lanes over the hours.
#[component]
pub fn DayPage() -> impl IntoView {
    let t = use_language();
    let map = use_query_map();
    let query = Memo::new(move |_| map.with(BoardQuery::parse));
    let week = Memo::new(move |_| query.with(|query| query.day.map(Week::of).or(query.week)));
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
                    <Toolbar board=Arc::clone(&board) query view=View::Day />
                    <Strayed board=Arc::clone(&board) query />
                    <SkipLink to=SIDE label=t(planning::TO_SIDE) />
                    <div class="board-layout">
                        <div class="board-main">
                            {
                                let board = Arc::clone(&board);
                                move || day(&board, &query.get())
                            }
                        </div>
                        <SidePanel board query view=View::Day place kept key=page.key />
                    </div>
                }
            }
        />
    }
}

/// The day asked for, else today, else Monday.
fn day_of(board: &Board, query: &BoardQuery) -> Day {
    let week = board.roster.week;
    let today = Some(board.today).filter(|day| week.holds(*day));
    query
        .day
        .filter(|day| week.holds(*day))
        .or(today)
        .unwrap_or(week.monday())
}

fn day(board: &Arc<Board>, query: &BoardQuery) -> impl IntoView + use<> {
    let language = language();
    let t = use_language();
    let day = day_of(board, query);
    let weekday = board.roster.weekday(day).unwrap_or(0);
    let cards: Vec<&Card> = board.cards.iter().filter(|card| card.day == day).collect();
    let first = cards
        .iter()
        .map(|card| card.start.0 / 60)
        .min()
        .unwrap_or(FIRST)
        .clamp(6, FIRST);
    let last = cards
        .iter()
        .map(|card| card.span().end.0.div_ceil(60))
        .max()
        .unwrap_or(LAST);
    let axis = Span {
        start: Minute::at(first, 0),
        end: Minute::at(last.clamp(LAST, 23), 0),
    };
    let days: Vec<_> = board
        .roster
        .week
        .days()
        .into_iter()
        .take(super::week_grid::shown_days(board).max(weekday + 1))
        .map(|other| {
            let current = (other == day).then_some("page");
            let href = format!("/planning/dag?dag={other}");
            view! {
                <li>
                    <a class="tab" href=href aria-current=current>{time::short_day(language, other)}</a>
                </li>
            }
        })
        .collect();
    let hours: Vec<_> = (axis.start.0 / 60..axis.end.0 / 60)
        .map(|hour| {
            let from = Minute::at(hour, 0).to_string();
            let to = Minute::at(hour + 1, 0).to_string();
            let word = from.clone();
            view! { <span class="day-hour" data-from=from data-to=to>{word}</span> }
        })
        .collect();
    let lanes: Vec<_> = board
        .roster
        .educators
        .iter()
        .map(|educator| lane(board, educator, weekday, &cards, axis, language))
        .collect();
    let holiday = board.holidays[weekday].as_ref().map(ToString::to_string);
    view! {
        <h2 class="unseen day-title">{time::long_day(language, day)}</h2>
        <nav class="tabs" aria-label=t(planning::DAY)><ul class="tabs-list">{days}</ul></nav>
        {holiday.map(|name| view! { <p><span class="chip">{name}</span></p> })}
        <div class="day-scroll" role="region" aria-label=time::long_day(language, day) tabindex="0">
            <div
                class="day"
                data-first=format!("{:02}", axis.start.0 / 60)
                data-last=format!("{:02}", axis.end.0 / 60)
            >
                <div class="day-row day-head" aria-hidden="true">
                    <div class="day-corner">{t(planning::EDUCATOR)}</div>
                    <div class="day-lane">{hours}</div>
                </div>
                {lanes}
            </div>
        </div>
    }
}

/// A stretch on the axis: to five minutes outward, cut off at its ends; none outside it.
fn on_axis(span: Span, axis: Span) -> Option<(String, String)> {
    let from = (span.start.0 / 5 * 5).max(axis.start.0);
    let to = span.end.0.div_ceil(5).saturating_mul(5).min(axis.end.0);
    (from < to).then(|| (Minute(from).to_string(), Minute(to).to_string()))
}

fn lane(
    board: &Arc<Board>,
    educator: &RosterEducator,
    weekday: usize,
    cards: &[&Card],
    axis: Span,
    language: Language,
) -> impl IntoView + use<> {
    let mut items: Vec<(u16, Markup)> = Vec::new();
    let mut line = String::new();
    let off = match educator.hours[weekday] {
        None => vec![axis],
        Some(hours) => vec![
            Span {
                start: axis.start,
                end: hours.start.max(axis.start),
            },
            Span {
                start: hours.end.min(axis.end),
                end: axis.end,
            },
        ],
    };
    for span in off {
        if let Some((from, to)) = on_axis(span, axis) {
            let word = planning::OFF.in_language(language);
            let whole = educator.hours[weekday].is_none();
            let roomy = span.minutes() >= ROOM_FOR_WORDS;
            // Under all else: an absence tells more.
            let ground = html! {
                li.day-outside data-whole[whole && roomy] data-from=(from) data-to=(to) {
                    @if roomy {
                        span.day-off { (word) }
                    } @else {
                        span.unseen { (word) ": " (from) "–" (to) }
                    }
                }
            };
            line.push_str(&ground.0);
        }
    }
    for away in &educator.away[weekday] {
        if let Some((from, to)) = on_axis(away.span, axis) {
            let word = employee_words::away(language, away.kind);
            let absence = html! { li.absence data-from=(from) data-to=(to) { (word) } };
            items.push((away.span.start.0, absence));
        }
    }
    for card in cards
        .iter()
        .filter(|card| card.educators.contains(&educator.id))
    {
        if let Some(place) = on_axis(card.span(), axis) {
            items.push((card.start.0, lesson_on_axis(board, card, place, language)));
        }
    }
    items.sort_by_key(|(start, _)| *start);
    line.extend(items.into_iter().map(|(_, item)| item.0));
    view! {
        <section class="day-row" aria-label=board.names.employee(educator.id).to_owned()>
            <Person board educator role="group" />
            <ol class="day-lane" inner_html=line></ol>
        </section>
    }
}
