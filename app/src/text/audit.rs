//! The audit trail: acts, records and details in words.

mod acts;
mod fields;

pub use acts::{AREAS, act, place};
pub use fields::{field, value};

use super::time::short_day;
use super::{Language, Text, text};
use domain::time::Day;

/// Page title and place in the menu.
pub const TRAIL: Text = text("Logboek", "Audit trail");
/// Lead of the page.
pub const LEAD: Text = text(
    "Wie wat deed, en wanneer. Het nieuwste staat bovenaan.",
    "Who did what, and when. The newest comes first.",
);
/// Column.
pub const WHEN: Text = text("Wanneer", "When");
/// Column.
pub const WHO: Text = text("Wie", "Who");
/// Column.
pub const WHAT: Text = text("Wat", "What");
/// Column.
pub const SUBJECT: Text = text("Waarop", "On what");
/// Column.
pub const DETAILS: Text = text("Details", "Details");
/// Filter.
pub const ABOUT: Text = text("Over", "About");
/// Filter: the id of a record.
pub const REFERENCE: Text = text("Kenmerk", "Reference");
/// No filter.
pub const EVERYTHING: Text = text("Alles", "Everything");
/// Nobody signed in: the operator, or the system.
pub const NOBODY: Text = text("Systeem", "System");
/// Opens the details.
pub const SHOW: Text = text("Toon", "Show");
/// Opens the record.
pub const OPEN: Text = text("Open", "Open");
/// Before an id, for who hears the link alone.
pub const ALL_OF: Text = text("Alles over", "Everything about");
/// Nothing found.
pub const NOTHING: Text = text("Niets gevonden", "Nothing found");
/// What to do then.
pub const NOTHING_HELP: Text = text(
    "Er zijn geen regels die hierbij passen. Wis de filters om alles te zien.",
    "No lines match. Clear the filters to see everything.",
);

/// Which lines are shown.
pub fn lines(language: Language, first: u32, last: u32) -> String {
    match language {
        Language::Dutch => format!("Regel {first} tot en met {last}"),
        Language::English => format!("Lines {first} to {last}"),
    }
}

/// `les van di 24 nov, De Regenboog`.
pub fn lesson_of(language: Language, at: &str, day: Option<Day>) -> String {
    let day = day.map(|day| short_day(language, day));
    match (language, day) {
        (Language::Dutch, Some(day)) => format!("les van {day}, {at}"),
        (Language::Dutch, None) => format!("les zonder dag, {at}"),
        (Language::English, Some(day)) => format!("lesson of {day}, {at}"),
        (Language::English, None) => format!("lesson without a day, {at}"),
    }
}
