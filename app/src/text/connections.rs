//! Programs of others that read figures.

use super::time::{date, moment};
use super::{Language, Text, text};
use crate::parts::copy_field::CopyWords;
use domain::connection::{Connection, ConnectionScope, ConnectionState};

/// Page title, and its tab.
pub const CONNECTIONS: Text = text("Koppelingen", "Connections");
/// Lead.
pub const LEAD: Text = text(
    "Laat een ander programma de cijfers lezen, zoals Power BI. Het kan niets wijzigen.",
    "Let another program read the figures, such as Power BI. It cannot change anything.",
);
/// Heading.
pub const KNOWN: Text = text("Gemaakte sleutels", "Keys that were made");
/// Heading.
pub const NEW: Text = text("Nieuwe sleutel", "New key");
/// Field.
pub const NAME: Text = text("Naam van het programma", "Name of the program");
/// Hint.
pub const NAME_HINT: Text = text("Bijvoorbeeld Power BI.", "For example Power BI.");
/// Field.
pub const SCOPES: Text = text("Wat mag het lezen?", "What may it read?");
/// Field.
pub const AREA: Text = text("Gebied", "Area");
/// Choice.
pub const WHOLE_REGION: Text = text("De hele regio", "The whole region");
/// Field.
pub const LAST_DAY: Text = text("Laatste dag", "Last day");
/// Hint.
pub const LAST_DAY_HINT: Text = text(
    "Daarna werkt de sleutel niet meer. Hoogstens twee jaar vooruit.",
    "After that the key no longer works. At most two years ahead.",
);
/// Button.
pub const MAKE: Text = text("Maak een sleutel", "Make a key");
/// Column.
pub const READS: Text = text("Leest", "Reads");
/// Column.
pub const USED: Text = text("Laatst gebruikt", "Last used");
/// Column.
pub const STATE: Text = text("Stand", "State");
/// Never used.
pub const NEVER: Text = text("nog niet", "not yet");
/// Button.
pub const REVOKE: Text = text("Trek in", "Revoke");
/// None yet.
pub const NONE: Text = text("Er is nog geen sleutel", "There is no key yet");
/// What to do then.
pub const NONE_HELP: Text = text(
    "Maak er hieronder een voor elk programma.",
    "Make one for each program below.",
);
/// Title of the notice with a token.
pub const ONCE: Text = text("Kopieer deze sleutel nu", "Copy this key now");
/// What to know of it.
pub const ONCE_HELP: Text = text(
    "Je ziet hem maar één keer. Wie hem heeft, leest de cijfers. Deel hem met niemand anders.",
    "You see it only once. Whoever has it reads the figures. Share it with nobody else.",
);
/// Link.
pub const DESCRIPTION: Text = text(
    "Beschrijving voor programmeurs (OpenAPI)",
    "Description for programmers (OpenAPI)",
);
/// How a program shows it.
pub const HOW: Text = text(
    "Een programma stuurt de sleutel mee in de kop Authorization, na het woord Bearer.",
    "A program sends the key along in the Authorization header, after the word Bearer.",
);
/// The token, to copy.
pub const COPY_WORDS: CopyWords = CopyWords {
    label: text("Sleutel", "Key"),
    copy: text("Kopieer de sleutel", "Copy the key"),
    copied: text("De sleutel is gekopieerd.", "The key was copied."),
    yourself: text(
        "De sleutel is geselecteerd. Kopieer hem zelf.",
        "The key is selected. Copy it yourself.",
    ),
};
/// After an act.
pub const DONE: &[(&str, Text)] = &[
    (
        "gemaakt",
        text("De sleutel is gemaakt.", "The key was made."),
    ),
    (
        "ingetrokken",
        text(
            "De sleutel is ingetrokken. Hij werkt niet meer.",
            "The key was revoked. It no longer works.",
        ),
    ),
];

/// What a scope lets a program read.
pub const fn scope(scope: ConnectionScope) -> Text {
    match scope {
        ConnectionScope::Coverage => text("Cijfers van de dekking", "Figures of coverage"),
        ConnectionScope::Agreements => text("Afspraken, met bedragen", "Agreements, with amounts"),
    }
}

/// The badge of a token: its look and its word.
pub const fn state(state: ConnectionState) -> (&'static str, Text) {
    match state {
        ConnectionState::Works => ("ok", text("Werkt", "Works")),
        ConnectionState::Over => ("closed", text("Verlopen", "Expired")),
        ConnectionState::Revoked => ("closed", text("Ingetrokken", "Revoked")),
    }
}

/// When it was last used.
pub fn used(language: Language, one: &Connection) -> String {
    match one.used_at {
        Some(at) => moment(language, at),
        None => NEVER.in_language(language).to_owned(),
    }
}

/// `t/m 23 november 2027`.
pub fn until(language: Language, one: &Connection) -> String {
    let day = date(language, one.last_day);
    language.of(format!("t/m {day}"), format!("until {day}"))
}

/// The button, for who hears it alone.
pub fn revoke(language: Language, name: &str) -> String {
    language.of(
        format!("Trek in: de sleutel van {name}"),
        format!("Revoke: the key of {name}"),
    )
}
