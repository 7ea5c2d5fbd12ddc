//! An educator's own figures.

use super::{Language, Text, text};
use domain::lesson::OwnKind;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $dutch:literal $english:literal;)+) => {
        $($(#[$doc])* pub const $name: Text = text($dutch, $english);)+
    };
}

words! {
    /// Title, and the link to it.
    TITLE "Mijn cijfers" "My figures";
    /// Label of the form.
    FILTER "Periode kiezen" "Choose a period";
    /// Column.
    MONTH "Maand" "Month";
    /// Column.
    GIVEN_HOURS "Lesuren gegeven" "Lesson hours given";
    /// Column.
    PLANNED_HOURS "Lesuren gepland" "Lesson hours planned";
    /// Column.
    TRAVEL "Reisuren" "Travel hours";
    /// Under the table.
    FOOTNOTE "Alleen jij ziet deze bladzijde zo. Lessen tellen zodra hun week is gepubliceerd. Reistijd is geschat." "Only you see this page like this. Lessons count once their week is published. Travel time is estimated.";
    /// Nothing.
    NONE "Geen lessen in deze periode" "No lessons in this period";
    /// What to do then.
    NONE_HELP "Kies andere dagen." "Choose other days.";
    /// A mistake in the days.
    SHOWN_INSTEAD "Je ziet nu dit hele jaar." "You now see this whole year.";
}

/// A kind of lessons, as a column.
pub const fn kind(kind: OwnKind) -> Text {
    match kind {
        OwnKind::Given => text("Gegeven", "Given"),
        OwnKind::Planned => text("Gepland", "Planned"),
        OwnKind::NotShownUp => text("Groep was er niet", "Group was not there"),
        OwnKind::Cancelled => text("Geannuleerd", "Cancelled"),
    }
}

/// How many lessons of a kind are shown below.
pub fn shown(language: Language, of: OwnKind, lessons: usize) -> String {
    let of = kind(of).in_language(language);
    match (language, lessons) {
        (Language::Dutch, 1) => format!("{of}: 1 les"),
        (Language::Dutch, _) => format!("{of}: {lessons} lessen"),
        (Language::English, 1) => format!("{of}: 1 lesson"),
        (Language::English, _) => format!("{of}: {lessons} lessons"),
    }
}
