use super::carry::{Carry, keep_tab_stop, settle_tab_stop};
use super::cell::{Cell, CellFacts};
use super::choice::BoardQuery;
use crate::parts::empty_state::EmptyState;
use crate::text::{language, planning, time, use_language};
use chrono::Datelike;
use domain::board::{Board, Card};
use domain::fit::RosterEducator;
use domain::ids::EmployeeId;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// Rows from this number on are laid out only when they come into sight.
const LARGE: usize = 20;

/// The board: educators as rows, days as columns.
#[component]
pub fn WeekGrid(
    /// The week.
    board: Arc<Board>,
    /// The address.
    query: Memo<BoardQuery>,
    /// What is being carried.
    carry: Carry,
) -> impl IntoView {
    let t = use_language();
    if board.roster.educators.is_empty() {
        return view! {
            <EmptyState title=t(planning::NO_EDUCATORS) help=t(planning::NO_EDUCATORS_HELP) />
        }
        .into_any();
    }
    let days = shown_days(&board);
    let mut cards: HashMap<(EmployeeId, usize), Vec<&Card>> = HashMap::new();
    for card in &board.cards {
        let weekday = board.roster.weekday(card.day).unwrap_or(0);
        for educator in &card.educators {
            cards.entry((*educator, weekday)).or_default().push(card);
        }
    }
    let area = query.get_untracked().area;
    let rows: Vec<_> = board
        .roster
        .educators
        .iter()
        .enumerate()
        .map(|(row, educator)| {
            let cells: Vec<_> = (0..days)
                .map(|weekday| {
                    let found = cards.remove(&(educator.id, weekday)).unwrap_or_default();
                    Cell(CellFacts {
                        board: &board,
                        educator,
                        weekday,
                        cards: found,
                        area,
                        row,
                        carry,
                    })
                })
                .collect();
            view! {
                <div class="board-row" role="row">
                    <Person board=&board educator row />
                    {cells}
                </div>
            }
        })
        .collect();
    Effect::new(|| request_animation_frame(settle_tab_stop));
    let heads: Vec<_> = (0..days).map(|weekday| head(&board, weekday)).collect();
    let large = (board.roster.educators.len() >= LARGE).then_some("");
    let count = board.roster.educators.len() + 1;
    view! {
        <div class="board-scroll" role="region" aria-label=t(planning::WEEK_BOARD) tabindex="0">
            <div
                class="board"
                role="grid"
                id="bord"
                aria-describedby="bord-hulp"
                aria-rowcount=count
                aria-colcount=days + 1
                data-days=days
                data-large=large
                data-carrying=move || carry.is_carrying().then_some("")
                on:focusin=move |event| keep_tab_stop(&event)
                on:keydown=move |event| carry.key(&event)
                on:pointerdown=move |event| carry.press(&event)
            >
                <div class="board-head" role="row">
                    <div class="board-corner" role="columnheader">{t(planning::EDUCATOR)}</div>
                    {heads}
                </div>
                {rows}
            </div>
        </div>
    }
    .into_any()
}

/// Monday to Friday, or as far into the weekend as there are lessons.
pub fn shown_days(board: &Board) -> usize {
    let last = board
        .cards
        .iter()
        .filter_map(|card| board.roster.weekday(card.day))
        .max();
    last.map_or(5, |last| (last + 1).max(5))
}

fn head(board: &Arc<Board>, weekday: usize) -> impl IntoView + use<> {
    let language = language();
    let t = use_language();
    let day = board.roster.week.days()[weekday];
    let holiday = board.holidays[weekday]
        .as_ref()
        .map(|name| name.to_string());
    let today = (day == board.today).then_some("");
    let off = holiday.is_some().then_some("holiday");
    let name = t(time::weekday(day.weekday()));
    let date = time::short_day(language, day);
    let date = date.split_once(' ').map_or("", |(_, rest)| rest).to_owned();
    view! {
        <div
            class="board-day"
            role="columnheader"
            data-today=today
            data-off=off
            data-row="-1"
            data-weekday=weekday
        >
            <a class="board-day-link" href=format!("/planning/dag?dag={day}")>
                <span class="board-day-name">{name}</span>
                " "
                <span class="board-day-date">{date}</span>
                {today.map(|_| view! { " "<span class="board-day-today">{t(planning::TODAY)}</span> })}
            </a>
            {holiday.map(|name| view! { <span class="board-day-note">{name}</span> })}
        </div>
    }
}

/// Minutes of lessons and set-up that an educator has in the week.
pub fn booked_minutes(educator: &RosterEducator) -> u16 {
    let lessons = educator.booked.iter().flatten();
    let minutes: u32 = lessons
        .map(|b| u32::from(b.span.minutes()) + u32::from(b.setup_minutes))
        .sum();
    u16::try_from(minutes).unwrap_or(u16::MAX)
}

/// The head of a row: who, what they can, how full the week is.
#[component]
pub fn Person<'a>(
    /// The week.
    board: &'a Arc<Board>,
    /// Who.
    educator: &'a RosterEducator,
    /// Its role among what stands around it.
    #[prop(default = "rowheader")]
    role: &'static str,
    /// The row on the board, from 0; none elsewhere.
    #[prop(optional)]
    row: Option<usize>,
) -> impl IntoView + use<> {
    let language = language();
    let skills: Vec<&str> = educator
        .skills
        .iter()
        .map(|skill| board.names.skill(*skill))
        .collect();
    let hint = match skills.len() {
        0..=2 => skills.join(", "),
        more => format!("{} +{}", skills[..2].join(", "), more - 2),
    };
    let minutes = booked_minutes(educator);
    let contract = educator.contract_minutes;
    let over = (minutes > contract).then_some("");
    view! {
        <div
            class="board-person"
            role=role
            data-row=row
            data-weekday=row.map(|_| "-1")
        >
            <a class="board-person-name" href=format!("/medewerkers/{}", educator.id)>
                {board.names.employee(educator.id).to_owned()}
            </a>
            <span class="board-person-hint">{hint}</span>
            <progress
                class="progress"
                value=minutes.min(contract)
                max=contract.max(1)
                aria-hidden="true"
            ></progress>
            <span class="board-person-hours" data-over=over>
                {planning::hours_of(language, minutes, contract)}
            </span>
        </div>
    }
}
