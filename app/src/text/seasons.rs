//! Seasons in which schools book.

mod rules;

pub use rules::*;

use super::time::date;
use super::{Language, Text, text};
use domain::booking::SeasonPhase;
use domain::fit::Hardness;

/// Page title and place in the menu.
pub const SEASONS: Text = text("Seizoenen", "Seasons");
/// Lead of the page.
pub const LEAD: Text = text(
    "Wanneer boeken scholen zelf, wat kunnen ze kiezen en volgens welke regels?",
    "When do schools book for themselves, what can they choose and by which rules?",
);
/// Heading and button.
pub const ADD: Text = text("Seizoen toevoegen", "Add a season");
/// There is none.
pub const NONE: Text = text("Nog geen seizoenen", "No seasons yet");
/// What to do then.
pub const NONE_HELP: Text = text(
    "Zonder seizoen kan geen school zelf boeken. Voeg het eerste toe.",
    "Without a season no school can book for itself. Add the first.",
);
/// Column and field.
pub const NAME: Text = text("Naam", "Name");
/// Column.
pub const LESSONS: Text = text("Lessen", "Lessons");
/// Column.
pub const BOOKING: Text = text("Boeken", "Booking");
/// Column.
pub const NOW: Text = text("Nu", "Now");

/// Heading.
pub const PERIOD_AND_RULES: Text = text("Periode en regels", "Period and rules");
/// Heading.
pub const PERIOD: Text = text("Periode", "Period");
/// Field.
pub const FIRST_DAY: Text = text("Eerste dag van de lessen", "First day of lessons");
/// Field.
pub const LAST_DAY: Text = text("Laatste dag van de lessen", "Last day of lessons");
/// Field.
pub const BOOKS_FROM: Text = text("Boeken kan vanaf", "Booking from");
/// Field.
pub const BOOKS_UNTIL: Text = text("Boeken kan tot en met", "Booking until");

/// Heading.
pub const OFFER: Text = text("Aanbod", "Offer");
/// Help under it.
pub const OFFER_HELP: Text = text(
    "Kies per les hoe een school die boekt. Bij wensen zoekt een planner de tijd.",
    "Choose for each lesson how a school books it. With wishes a planner finds the time.",
);
/// Button.
pub const SAVE_OFFER: Text = text("Aanbod opslaan", "Save the offer");
/// Column.
pub const LESSON: Text = text("Les", "Lesson");
/// Column.
pub const FOR_WHOM: Text = text("Voor wie", "For whom");
/// Column.
pub const WAY: Text = text("Hoe boekt een school?", "How does a school book?");
/// The catalogue no longer has it.
pub const NOT_IN_CATALOGUE: Text = text("Niet meer in het lesaanbod", "No longer in the catalogue");

/// Heading.
pub const AGREEMENTS: Text = text("Afspraken met gemeenten", "Agreements with municipalities");
/// No municipality has a number.
pub const NO_QUOTAS: Text = text("Nog geen afspraken", "No agreements yet");
/// What that means.
pub const NO_QUOTAS_HELP: Text = text(
    "Alle scholen kunnen nu boeken, zonder maximum per gemeente.",
    "All schools can book now, with no most per municipality.",
);
/// What stands under the table.
pub const OTHERS_ASK: Text = text(
    "Scholen in andere gemeenten kunnen alleen wensen achterlaten.",
    "Schools in other municipalities can only leave wishes.",
);
/// Heading and button.
pub const ADD_QUOTA: Text = text("Afspraak toevoegen", "Add an agreement");
/// Heading.
pub const CHANGE_QUOTA: Text = text("Afspraak wijzigen", "Change an agreement");
/// Column and field.
pub const MUNICIPALITY: Text = text("Gemeente", "Municipality");
/// Column and field.
pub const LESSONS_AGREED: Text = text("Lessen", "Lessons");
/// Column and field.
pub const WHEN_REACHED: Text = text("Als ze op zijn", "When used up");
/// Column and field.
pub const TOLD: Text = text("Dit leest de school dan", "What the school reads then");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "toegevoegd",
        text(
            "Het seizoen is toegevoegd. Kies nu het aanbod.",
            "The season was added. Now choose the offer.",
        ),
    ),
    (
        "gewijzigd",
        text("Het seizoen is opgeslagen.", "The season was saved."),
    ),
    (
        "aanbod",
        text("Het aanbod is opgeslagen.", "The offer was saved."),
    ),
    (
        "gemeente",
        text("De afspraak is opgeslagen.", "The agreement was saved."),
    ),
    (
        "gemeente-weg",
        text("De afspraak is verwijderd.", "The agreement was removed."),
    ),
];

/// An answer of the form of offers, by its code.
pub fn choice(code: &str) -> Text {
    match code {
        "pick_slot" => text("Kiest zelf een tijd", "Picks a time"),
        "pick_slot_confirm" => text(
            "Kiest een tijd, planner bevestigt",
            "Picks a time, planner confirms",
        ),
        "leave_wishes" => text("Laat wensen achter", "Leaves wishes"),
        _ => text("Niet te boeken", "Not to be booked"),
    }
}

/// What happens when the lessons of a municipality are used up.
pub const fn hardness(hardness: Hardness) -> Text {
    match hardness {
        Hardness::Hard => text("Boeken stopt", "Booking stops"),
        Hardness::Soft => text(
            "Boeken kan, met een bericht",
            "Booking goes on, with a word",
        ),
    }
}

/// Whether schools can book today.
pub fn phase(language: Language, phase: SeasonPhase) -> String {
    match phase {
        SeasonPhase::NotYetOpen { opens } => format!(
            "{} {}",
            language.of("Opent op", "Opens on"),
            date(language, opens)
        ),
        SeasonPhase::Open { until } => format!(
            "{} {}",
            language.of("Open tot en met", "Open until"),
            date(language, until)
        ),
        SeasonPhase::Closed { last } => format!(
            "{} {}",
            language.of("Gesloten sinds", "Closed since"),
            date(language, last)
        ),
    }
}
