//! Holidays of the region.

use super::{Language, Text, text};
use domain::holiday::HolidayKind;
use domain::time::SchoolYear;

/// Page title and place in the menu.
pub const HOLIDAYS: Text = text("Vakanties", "Holidays");
/// Lead of the page.
pub const LEAD: Text = text(
    "Dan zijn scholen in de regio dicht. Wijzigingen staan meteen op het planbord.",
    "Schools of the region are closed then. Changes show on the board at once.",
);
/// Column and field.
pub const NAME: Text = text("Naam", "Name");
/// Column and field.
pub const KIND: Text = text("Soort", "Kind");
/// Column.
pub const DAYS: Text = text("Dagen", "Days");
/// Field.
pub const FIRST_DAY: Text = text("Eerste dag", "First day");
/// Field.
pub const LAST_DAY: Text = text("Laatste dag", "Last day");
/// Hint.
pub const LAST_DAY_HINT: Text = text("Leeg bij één dag.", "Empty for one day.");
/// Heading and button.
pub const ADD: Text = text("Vakantie of feestdag toevoegen", "Add a holiday");
/// Heading.
pub const CHANGE: Text = text("Vakantie of feestdag wijzigen", "Change a holiday");
/// The school year has none.
pub const NONE: Text = text(
    "Geen vakanties in dit schooljaar",
    "No holidays in this school year",
);
/// What to do then.
pub const NONE_HELP: Text = text(
    "Zonder vakanties plan je lessen op dagen dat scholen dicht zijn.",
    "Without holidays you plan lessons on days when schools are closed.",
);
/// Navigation.
pub const YEARS: Text = text("Schooljaren", "School years");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "toegevoegd",
        text("De vakantie is toegevoegd.", "The holiday was added."),
    ),
    (
        "gewijzigd",
        text("De vakantie is opgeslagen.", "The holiday was saved."),
    ),
    (
        "verwijderd",
        text("De vakantie is verwijderd.", "The holiday was removed."),
    ),
];

/// School holiday or public holiday.
pub const fn kind(kind: HolidayKind) -> Text {
    match kind {
        HolidayKind::School => text("schoolvakantie", "school holiday"),
        HolidayKind::Public => text("feestdag", "public holiday"),
    }
}

/// `Schooljaar 2026/2027`.
pub fn year(language: Language, year: SchoolYear) -> String {
    format!("{} {year}", language.of("Schooljaar", "School year"))
}
