//! What stands beside a case: the lessons of the youth's school, and finding a case by name.

use super::{Text, text};

/// Link, and what the page is called.
pub const PRINT: Text = text("Zaak afdrukken", "Print the case");
/// How that is done.
pub const TO_PAPER: Text = text(
    "Druk deze pagina af met je browser. Bewaar het papier achter slot.",
    "Print this page with your browser. Keep the paper under lock and key.",
);
/// Before the day.
pub const PRINTED: Text = text("Afgedrukt op", "Printed on");
/// Card.
pub const SCHOOL: Text = text("School en lessen", "School and lessons");
/// None is known.
pub const NO_SCHOOL: Text = text(
    "De school van de jongere is niet bekend.",
    "The youth's school is not known.",
);
/// Link.
pub const CHOOSE_SCHOOL: Text = text("Kies de school", "Choose the school");
/// Link.
pub const OTHER_SCHOOL: Text = text("Kies een andere school", "Choose another school");
/// No lessons.
pub const NO_LESSONS: Text = text(
    "Deze school had nog geen les van ons.",
    "This school had no lesson of ours yet.",
);
/// Lead of the page.
pub const SCHOOL_LEAD: Text = text(
    "Zo zie je welke lessen de school had. De school en de planning merken er niets van.",
    "So you see which lessons the school had. The school and the planning notice nothing.",
);
/// Field.
pub const FIELD: Text = text("School", "School");
/// First choice.
pub const UNKNOWN: Text = text("Niet bekend", "Not known");
/// Column.
pub const THEME: Text = text("Les", "Lesson");
/// Column.
pub const GROUP: Text = text("Groep", "Group");
/// Mark.
pub const GIVEN: Text = text("gegeven", "given");
/// Mark.
pub const PLANNED: Text = text("afgesproken", "agreed");
/// After saving.
pub const DONE: &[(&str, Text)] = &[(
    "school",
    text("De school is vastgelegd.", "The school was written down."),
)];
/// Label of the form, and button.
pub const SEARCH: Text = text("Zoek een zaak", "Find a case");
/// Field.
pub const NAME: Text = text("Naam of zaaknummer", "Name or case number");
/// Hint.
pub const NAME_HINT: Text = text(
    "Ook afgesloten zaken. Dat je zoekt, staat in het logboek. Wat je typt niet.",
    "Ended cases too. That you search stands in the log. What you type does not.",
);
/// Page title.
pub const FOUND: Text = text("Gevonden zaken", "Cases found");
/// Nothing.
pub const NONE_FOUND: Text = text("Geen zaak gevonden", "No case found");
/// What that means.
pub const NONE_FOUND_HELP: Text = text(
    "Je vindt alleen zaken die je mag zien. Typ een deel van de naam.",
    "You find only cases that you may see. Type a part of the name.",
);
