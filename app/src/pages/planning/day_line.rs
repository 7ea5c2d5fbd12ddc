//! What stands in a cell, as text: the most of a page that may hold a thousand lessons. Written so,
//! it costs the server a tenth of what views cost, and the browser takes it over without a look.

use super::lesson_card::lesson_card;
use crate::text::{Language, employee_words, planning, time};
use domain::board::{Board, Card};
use domain::fit::{Away, RosterEducator};
use domain::ids::AreaId;
use domain::time::Span;
use maud::{Markup, html};

/// A free stretch between two lessons is told from so many minutes on.
const WORTH_TELLING: u16 = 15;

/// Lessons, absences and what lies between of an educator's day, in time order: the children of
/// `.day-line`.
pub fn day_line(
    board: &Board,
    educator: &RosterEducator,
    weekday: usize,
    cards: &[&Card],
    area: Option<AreaId>,
    language: Language,
) -> String {
    let mut items: Vec<(u16, Markup)> = Vec::with_capacity(cards.len() * 2);
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
    let texts: Vec<&str> = items.iter().map(|(_, text)| text.0.as_str()).collect();
    texts.concat()
}

fn absence(away: &Away, language: Language) -> Markup {
    html! {
        li.absence {
            span.absence-time { (away.span) }
            " "
            (employee_words::away(language, away.kind))
        }
    }
}

/// Driving and free time between two lessons, when there is something to tell.
fn between(board: &Board, from: &Card, to: &Card, language: Language) -> Option<Markup> {
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
    let tells_free = free >= WORTH_TELLING;
    if driving == 0 && !tells_free {
        return None;
    }
    Some(html! {
        li.between data-both[driving > 0 && tells_free] {
            @if driving > 0 && tight {
                span.travel data-tight { (planning::tight(language, needed, there)) }
            } @else if driving > 0 {
                span.travel {
                    (time::duration(language, driving))
                    span.travel-word { " " (planning::DRIVING.in_language(language)) }
                }
            }
            @if tells_free {
                span.free {
                    (time::duration(language, free)) " " (planning::FREE.in_language(language))
                }
            }
        }
    })
}
