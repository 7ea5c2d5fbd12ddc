//! The groups that a school keeps itself.

use super::{Language, Text, text};
use domain::time::SchoolYear;

/// Lead of the page.
pub const LEAD: Text = text(
    "Voor deze groepen kunt u lessen boeken. Zet hier geen namen van leerlingen.",
    "You can book lessons for these groups. Do not enter names of pupils here.",
);
/// No groups.
pub const NONE: Text = text("Er zijn nog geen groepen", "There are no groups yet");
/// What to do.
pub const NONE_HELP: Text = text(
    "Voeg de groepen toe waarvoor u een les wilt.",
    "Add the groups for which you want a lesson.",
);
/// What to do when last year's are known.
pub const NONE_BUT_LAST_YEAR: Text = text(
    "Neem hieronder de groepen van vorig jaar over, of voeg een groep toe.",
    "Take over last year's groups below, or add a group.",
);
/// What to do with the form.
pub const TAKE_OVER_HELP: Text = text(
    "Vink aan wat er dit jaar weer is. Verbeter wat anders is, zoals het aantal leerlingen.",
    "Tick what is there again this year. Correct what is different, such as the number of pupils.",
);
/// Box of a row.
pub const TAKE: Text = text("Overnemen", "Take over");
/// Button.
pub const TAKE_OVER: Text = text(
    "Aangevinkte groepen overnemen",
    "Take over the ticked groups",
);
/// Lead of a group's page.
pub const GROUP_LEAD: Text = text(
    "Zet hier geen namen van leerlingen.",
    "Do not enter names of pupils here.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "toegevoegd",
        text("De groep is toegevoegd.", "The group was added."),
    ),
    (
        "gewijzigd",
        text("De groep is gewijzigd.", "The group was changed."),
    ),
    (
        "verwijderd",
        text("De groep is verwijderd.", "The group was removed."),
    ),
    (
        "overgenomen",
        text(
            "De groepen zijn overgenomen.",
            "The groups were taken over.",
        ),
    ),
    (
        "moment-toegevoegd",
        text("Het moment is toegevoegd.", "The moment was added."),
    ),
    (
        "moment-verwijderd",
        text("Het moment is verwijderd.", "The moment was removed."),
    ),
];

/// Page title.
pub fn title(language: Language, year: SchoolYear) -> String {
    match language {
        Language::Dutch => format!("Uw groepen in {year}"),
        Language::English => format!("Your groups in {year}"),
    }
}

/// Heading of last year's groups.
pub fn last_year(language: Language, rows: usize) -> String {
    match (language, rows) {
        (Language::Dutch, 1) => "1 groep van vorig jaar".to_owned(),
        (Language::Dutch, rows) => format!("{rows} groepen van vorig jaar"),
        (Language::English, 1) => "1 group of last year".to_owned(),
        (Language::English, rows) => format!("{rows} groups of last year"),
    }
}

/// Box of a row, for who hears it.
pub fn take(language: Language, name: &str) -> String {
    match language {
        Language::Dutch => format!("{name} overnemen"),
        Language::English => format!("Take over {name}"),
    }
}
