use super::carry::{Carry, Mark};
use super::day_line::day_line;
use crate::text::{Language, employee_words, language, planning, time};
use chrono::Datelike;
use domain::board::{Board, Card};
use domain::fit::{Away, RosterEducator};
use domain::ids::AreaId;
use leptos::prelude::*;
use std::sync::Arc;

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
    let line = day_line(board, educator, weekday, &cards, area, language);
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
            <ol class="day-line" inner_html=line></ol>
            {move || carry.note_at(place).map(|note| view! {
                <p class="drop-note" data-fit=note.mark.code()>
                    <span class="drop-time">{note.time}</span>
                    " "
                    <span class="drop-word">{note.word}</span>
                    " "
                    {note.why.into_iter().next().map(|why| view! { <span class="drop-why">{why}</span> })}
                </p>
            })}
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
