use super::carry::{Carry, Mark};
use super::lesson_card::lesson_card;
use crate::text::{Language, employee_words, language, planning, time};
use chrono::Datelike;
use domain::board::{Board, Card};
use domain::fit::{Away, RosterEducator};
use domain::ids::AreaId;
use domain::time::Span;
use leptos::prelude::*;
use std::sync::Arc;

/// A free stretch between two lessons is told from so many minutes on.
const WORTH_TELLING: u16 = 15;

/// What a cell shows: one educator's day.
pub struct CellFacts<'a> {
    /// The week.
    pub board: &'a Arc<Board>,
    /// Who.
    pub educator: &'a RosterEducator,
    /// Days after Monday.
    pub weekday: usize,
    /// The lessons, by start.
    pub cards: Vec<&'a Card>,
    /// The area that is looked at; lessons elsewhere are muted.
    pub area: Option<AreaId>,
    /// The row on the board, from 0.
    pub row: usize,
    /// What is being carried.
    pub carry: Carry,
}

/// The cell.
#[allow(non_snake_case)]
pub fn Cell(facts: CellFacts<'_>) -> impl IntoView + use<> {
    let CellFacts {
        board,
        educator,
        weekday,
        cards,
        area,
        row,
        carry,
    } = facts;
    let language = language();
    let day = board.roster.week.days()[weekday];
    let (off, why) = off(board, educator, weekday, language).unzip();
    let label = format!(
        "{}, {} {}",
        board.names.employee(educator.id),
        time::weekday(day.weekday()).in_language(language),
        time::day_and_month(language, day)
    );
    let line = line(board, educator, weekday, &cards, area, language);
    let place = (educator.id, weekday);
    let mark = move || carry.mark(place).map(Mark::code);
    let aimed = move || carry.aimed_at(place).map(Mark::code);
    view! {
        <div
            class="board-cell"
            role="gridcell"
            tabindex="-1"
            data-off=off
            data-row=row
            data-weekday=weekday
            data-fit=mark
            data-drop=aimed
        >
            <span class="unseen">{label}</span>
            {why.map(|why| view! { <p class="cell-off">{why}</p> })}
            <ol class="day-line">
                {line}
                {move || carry.note_at(place).map(|note| view! {
                    <li class="drop-note" data-fit=note.mark.code()>
                        <span class="drop-time">{note.time}</span>
                        " "
                        <span class="drop-word">{note.word}</span>
                        " "
                        {note.why.into_iter().next().map(|why| view! { <span class="drop-why">{why}</span> })}
                    </li>
                })}
            </ol>
        </div>
    }
}

/// Why the educator does not work that day: the strongest reason, in a word for styles and one for
/// people.
fn off(
    board: &Board,
    educator: &RosterEducator,
    weekday: usize,
    language: Language,
) -> Option<(&'static str, String)> {
    let hours = educator.hours[weekday];
    let whole = |away: &&Away| hours.is_none_or(|hours| away.span.holds(hours));
    if let Some(away) = educator.away[weekday].iter().find(whole) {
        return Some((
            "absent",
            employee_words::away(language, away.kind).to_owned(),
        ));
    }
    if let Some(holiday) = &board.holidays[weekday] {
        return Some(("holiday", holiday.to_string()));
    }
    hours
        .is_none()
        .then(|| ("outside", planning::OFF.in_language(language).to_owned()))
}

/// Lessons, absences and what lies between, in time order.
fn line(
    board: &Arc<Board>,
    educator: &RosterEducator,
    weekday: usize,
    cards: &[&Card],
    area: Option<AreaId>,
    language: Language,
) -> Vec<AnyView> {
    let mut items: Vec<(u16, AnyView)> = Vec::with_capacity(cards.len() * 2);
    let hours = educator.hours[weekday];
    for away in &educator.away[weekday] {
        if hours.is_some_and(|hours| !away.span.holds(hours)) {
            items.push((away.span.start.0, absence(away, language)));
        }
    }
    let mut before: Option<&Card> = None;
    for card in cards {
        if let Some(previous) = before {
            items.extend(between(board, previous, card, language).map(|view| (card.start.0, view)));
        }
        items.push((card.start.0, lesson_card(board, card, area, language)));
        before = Some(card);
    }
    items.sort_by_key(|(start, _)| *start);
    items.into_iter().map(|(_, view)| view).collect()
}

fn absence(away: &Away, language: Language) -> AnyView {
    let Away { span, kind } = *away;
    view! {
        <li class="absence">
            <span class="absence-time">{span.to_string()}</span>
            " "
            {employee_words::away(language, kind)}
        </li>
    }
    .into_any()
}

/// Driving and free time between two lessons, when there is something to tell.
fn between(board: &Board, from: &Card, to: &Card, language: Language) -> Option<AnyView> {
    let gap = Span {
        start: from.span().end,
        end: to.start,
    };
    let there = if gap.start < gap.end {
        gap.minutes()
    } else {
        0
    };
    let place = |card: &Card| {
        board
            .roster
            .organisations
            .get(&card.organisation)
            .map(|o| o.place)
    };
    let driving = match (place(from), place(to)) {
        (Some(a), Some(b)) if a != b => board.roster.travel.minutes(a, b),
        _ => 0,
    };
    let needed = driving + if driving > 0 { to.setup_minutes } else { 0 };
    let tight = needed > there;
    let free = there.saturating_sub(needed);
    let travel = (driving > 0).then(|| {
        if tight {
            let words = planning::tight(language, needed, there);
            view! { <span class="travel" data-tight="">{words}</span> }.into_any()
        } else {
            let word = planning::DRIVING.in_language(language);
            view! {
                <span class="travel">
                    {time::duration(language, driving)}
                    <span class="travel-word">" "{word}</span>
                </span>
            }
            .into_any()
        }
    });
    let free = (free >= WORTH_TELLING).then(|| {
        let words = format!(
            "{} {}",
            time::duration(language, free),
            planning::FREE.in_language(language)
        );
        view! { <span class="free">{words}</span> }
    });
    if travel.is_none() && free.is_none() {
        return None;
    }
    let both = (travel.is_some() && free.is_some()).then_some("");
    Some(view! { <li class="between" data-both=both>{travel}{free}</li> }.into_any())
}
