//! Registers: uploading, reviewing and applying them.

use super::{Language, Text, text};
use crate::api::imports::FieldName;

/// Page title and place in the menu.
pub const IMPORT: Text = text("Importeren", "Import");
/// Tab.
pub const REGISTERS: Text = text("Registers", "Registers");
/// Lead.
pub const IMPORT_LEAD: Text = text(
    "Lees een register van DUO in. Je ziet eerst wat er verandert.",
    "Read a register from DUO. You first see what would change.",
);
/// Heading.
pub const UPLOAD: Text = text("Bestand inlezen", "Read a file");
/// Field.
pub const FILE: Text = text("Bestand van DUO", "File from DUO");
/// Hint.
pub const FILE_HINT: Text = text(
    "Een CSV-bestand met vestigingen, hoogstens 32 MB.",
    "A CSV file with school sites, at most 32 MB.",
);
/// Field.
pub const REGISTER: Text = text("Welk register is het?", "Which register is it?");
/// Column.
pub const REGISTER_KIND: Text = text("Register", "Register");
/// Choice.
pub const BY_COLUMNS: Text = text("Dat blijkt uit het bestand", "The file will tell");
/// Button.
pub const READ: Text = text("Inlezen en vergelijken", "Read and compare");
/// What reading does.
pub const READ_HELP: Text = text("Er verandert nog niets.", "Nothing changes yet.");
/// Heading.
pub const EARLIER: Text = text("Eerder ingelezen", "Read before");
/// None yet.
pub const NONE_YET: Text = text("Er is nog niets ingelezen", "Nothing was read yet");
/// What to do then.
pub const NONE_YET_HELP: Text = text(
    "Download het register van DUO en kies het hierboven.",
    "Download the register from DUO and choose it above.",
);
/// Column.
pub const FILE_NAME: Text = text("Bestand", "File");
/// Column.
pub const READ_AT: Text = text("Ingelezen", "Read");
/// Column.
pub const STATE: Text = text("Stand", "State");
/// Badge.
pub const APPLIED: Text = text("Doorgevoerd", "Applied");
/// Badge.
pub const TO_REVIEW: Text = text("Te beoordelen", "To review");
/// After applying.
pub const DONE: &[(&str, Text)] = &[(
    "doorgevoerd",
    text(
        "De wijzigingen zijn doorgevoerd.",
        "The changes were applied.",
    ),
)];

/// Group.
pub const NEW: Text = text("Nieuw", "New");
/// Group.
pub const CLOSED: Text = text("Gesloten", "Closed");
/// Group.
pub const CHANGED: Text = text("Gewijzigd", "Changed");
/// Group.
pub const REOPENED: Text = text("Weer open", "Open again");
/// Group.
pub const MOVED_OUT: Text = text("Verhuisd uit de regio", "Moved out of the region");
/// What happens to them.
pub const MOVED_OUT_HELP: Text = text(
    "Deze scholen blijven zoals ze zijn. Kijk zelf wat er moet gebeuren.",
    "These schools stay as they are. Decide yourself what to do.",
);
/// Group.
pub const NOTED: Text = text("Deels overgenomen", "Partly used");
/// What happens to them.
pub const NOTED_HELP: Text = text(
    "Wat niet klopt, nemen we niet over. Wat we al wisten, blijft staan.",
    "What is wrong is left out. What was known stays.",
);
/// Group.
pub const REJECTED: Text = text("Afgekeurd", "Rejected");
/// What happens to them.
pub const REJECTED_HELP: Text = text(
    "Deze regels zijn niet te gebruiken. Hun scholen blijven zoals ze zijn.",
    "These lines cannot be used. Their schools stay as they are.",
);
/// Nothing differs.
pub const NOTHING: Text = text("Er is niets te wijzigen", "There is nothing to change");
/// Then.
pub const NOTHING_HELP: Text = text(
    "Het register zegt hetzelfde als wat we al weten.",
    "The register says what is known already.",
);
/// Heading.
pub const APPLY_HEADING: Text = text("Doorvoeren", "Apply");
/// Button.
pub const APPLY: Text = text("Wijzigingen doorvoeren", "Apply the changes");
/// What applying does.
pub const APPLY_HELP: Text = text(
    "Alles hierboven gaat in één keer door, of helemaal niet.",
    "Everything above happens at once, or not at all.",
);
/// Tick box.
pub const CLOSINGS_MEANT: Text = text(
    "Ja, deze scholen zijn echt gesloten.",
    "Yes, these schools are really closed.",
);

/// No file in the post.
pub const NO_FILE: Text = text("Kies eerst een bestand.", "Choose a file first.");
/// The post broke off.
pub const BROKEN_OFF: Text = text(
    "Het bestand kwam niet heel over. Probeer het opnieuw.",
    "The file did not arrive whole. Please try again.",
);
/// Too large.
pub const TOO_LARGE: Text = text(
    "Dit bestand is groter dan 32 MB. Kies een ander bestand.",
    "This file is larger than 32 MB. Choose another file.",
);
/// No municipalities.
pub const NO_MUNICIPALITIES: Text = text(
    "Er zijn nog geen gemeenten bekend. Lees die eerst in.",
    "No municipalities are known yet. Import those first.",
);
/// Twice.
pub const ALREADY_APPLIED: Text = text(
    "Deze wijzigingen zijn al doorgevoerd.",
    "These changes were applied already.",
);
/// A school changed since.
pub const STALE: Text = text(
    "Een van deze scholen is intussen gewijzigd. Lees het bestand opnieuw in.",
    "One of these schools was changed meanwhile. Read the file again.",
);

/// File problem.
pub const FILE_EMPTY: Text = text("Dit bestand is leeg.", "This file is empty.");
/// File problem.
pub const FILE_SPREADSHEET: Text = text(
    "Dit is een rekenblad. Bewaar het eerst als CSV.",
    "This is a spreadsheet. Save it as CSV first.",
);
/// File problem.
pub const FILE_WEB_PAGE: Text = text(
    "Dit is een webpagina, geen register. Download het bestand opnieuw.",
    "This is a web page, not a register. Download the file again.",
);
/// File problem.
pub const FILE_JSON: Text = text(
    "Dit is een JSON-bestand. Kies het CSV-bestand.",
    "This is a JSON file. Choose the CSV file.",
);
/// File problem.
pub const FILE_NOT_TEXT: Text = text(
    "Dit bestand is geen tekst. Kies het CSV-bestand.",
    "This file is not text. Choose the CSV file.",
);
/// File problem.
pub const FILE_NOT_THIS_REGISTER: Text = text(
    "De eerste regel noemt geen kolom van het register van DUO.",
    "The first line names no column of DUO's register.",
);
/// File problem.
pub const FILE_NO_ROWS: Text = text(
    "Dit bestand heeft alleen een kopregel.",
    "This file has a header line only.",
);

/// Reason.
pub const UNCLOSED_QUOTE: Text = text(
    "Een aanhalingsteken gaat open en niet meer dicht.",
    "A quotation mark opens and nothing closes it.",
);
/// Reason.
pub const DAMAGED_CHARACTERS: Text =
    text("Er staan kapotte tekens in.", "It has damaged characters.");
/// Reason.
pub const SITE_CODE_MISSING: Text =
    text("De vestigingscode ontbreekt.", "The site code is missing.");
/// Reason.
pub const SITE_CODE_MALFORMED: Text = text(
    "De vestigingscode klopt niet. Die hoort te zijn zoals 12AB00.",
    "The site code is not like 12AB00.",
);
/// Reason.
pub const NAME_MISSING: Text = text("De naam ontbreekt.", "The name is missing.");
/// Reason.
pub const NAME_TOO_LONG: Text = text(
    "De naam is langer dan 200 tekens.",
    "The name is longer than 200 characters.",
);
/// Reason.
pub const MUNICIPALITY_MISSING: Text = text(
    "De gemeentecode ontbreekt.",
    "The municipality code is missing.",
);
/// Reason.
pub const MUNICIPALITY_MALFORMED: Text = text(
    "De gemeentecode is geen getal.",
    "The municipality code is not a number.",
);
/// Reason.
pub const AREA_MISSING: Text = text("Het gebied ontbreekt.", "The area is missing.");
/// Reason.
pub const POSTCODE_MALFORMED: Text = text(
    "De postcode heeft geen vier cijfers.",
    "The postcode has no four digits.",
);
/// Reason.
pub const POINT_MALFORMED: Text = text(
    "De plek op de kaart ontbreekt.",
    "The point on the map is missing.",
);
/// Reason.
pub const OUTSIDE_NETHERLANDS: Text = text(
    "De plek ligt niet in Nederland.",
    "The point does not lie in the Netherlands.",
);
/// Reason.
pub const DATE_MALFORMED: Text = text("De datum is niet te lezen.", "The date cannot be read.");
/// Reason.
pub const END_BEFORE_START: Text = text(
    "De laatste dag ligt voor de eerste.",
    "The last day comes before the first.",
);
/// Reason.
pub const HOLIDAY_TOO_LONG: Text = text(
    "Dit is langer dan een vakantie duurt.",
    "This is longer than any holiday.",
);
/// A row of a school that is known as another kind.
pub const OTHER_KIND: Text = text(
    "Deze code hoort bij een school van een andere soort.",
    "This code belongs to a school of another kind.",
);
/// What is wrong with a field.
pub const NOTE_MALFORMED: Text = text("dit klopt niet.", "this is not right.");
/// What is wrong with a field.
pub const NOTE_DAMAGED: Text = text("er staan kapotte tekens in.", "it has damaged characters.");
/// What is wrong with a field.
pub const NOTE_TOO_LONG: Text = text("dit is te lang.", "this is too long.");

/// A field of the register.
pub const fn field(field: FieldName) -> Text {
    match field {
        FieldName::Name => text("Naam", "Name"),
        FieldName::Street => text("Straat", "Street"),
        FieldName::HouseNumber => text("Huisnummer", "House number"),
        FieldName::Postcode => text("Postcode", "Postcode"),
        FieldName::Town => text("Plaats", "Town"),
        FieldName::Municipality => text("Gemeente", "Municipality"),
        FieldName::Phone => text("Telefoon", "Telephone"),
        FieldName::Website => text("Website", "Website"),
    }
}

/// Columns that are not there.
pub fn missing_columns(language: Language, columns: &[String]) -> String {
    let columns = columns.join(", ");
    language.of(
        format!("Deze kolommen ontbreken: {columns}."),
        format!("These columns are missing: {columns}."),
    )
}

/// The register of another kind than was said.
pub fn wrong_kind(language: Language, expected: &str, found: &str) -> String {
    language.of(
        format!("Je koos {expected}, maar dit is het register van {found}."),
        format!("You chose {expected}, but this is the register of {found}."),
    )
}

/// A kind without a register.
pub fn no_such_register(language: Language, kind: &str) -> String {
    language.of(
        format!("Van {kind} kunnen we geen register inlezen."),
        format!("There is no register of {kind} that we can read."),
    )
}

/// A row that was cut off.
pub fn too_few_fields(language: Language, expected: usize, found: usize) -> String {
    language.of(
        format!("Deze regel heeft {found} velden; het horen er {expected} te zijn. Misschien is hij afgebroken."),
        format!("This line has {found} fields; there should be {expected}. It may be cut off."),
    )
}

/// A row with a stray separator.
pub fn too_many_fields(language: Language, expected: usize, found: usize) -> String {
    language.of(
        format!("Deze regel heeft {found} velden; het horen er {expected} te zijn. Misschien staat er een scheidingsteken in een naam."),
        format!("This line has {found} fields; there should be {expected}. A name may hold a separator."),
    )
}

/// A row of which the school came before.
pub fn duplicate(language: Language, first_line: u64) -> String {
    language.of(
        format!("Deze school staat al in regel {first_line}."),
        format!("This school stands in line {first_line} already."),
    )
}

/// Unusually many closings, and why they may be wrong.
pub fn confirm_closings(
    language: Language,
    closing: usize,
    known: usize,
    nameless: usize,
) -> String {
    let lines = match (language, nameless) {
        (_, 0) => String::new(),
        (Language::Dutch, 1) => {
            " 1 regel is niet te lezen; misschien staat er een van deze scholen in.".to_owned()
        }
        (Language::Dutch, nameless) => {
            format!(" {nameless} regels zijn niet te lezen; misschien staan deze scholen daarin.")
        }
        (Language::English, 1) => {
            " 1 line cannot be read; one of these schools may stand in it.".to_owned()
        }
        (Language::English, nameless) => {
            format!(" {nameless} lines cannot be read; these schools may stand in them.")
        }
    };
    let told = match (language, closing) {
        (Language::Dutch, 1) => format!("1 van de {known} scholen zou sluiten. Klopt dat?"),
        (Language::Dutch, _) => {
            format!("{closing} van de {known} scholen zouden sluiten. Klopt dat?")
        }
        (Language::English, _) => {
            format!("{closing} of {known} schools would close. Is that right?")
        }
    };
    format!("{told}{lines}")
}

/// `Regel 118`.
pub fn line(language: Language, line: u64) -> String {
    format!("{} {line}", language.of("Regel", "Line"))
}

/// Rows that are counted but not shown.
pub fn and_more(language: Language, more: usize) -> String {
    language.of(
        format!("En nog {more} regels."),
        format!("And {more} more lines."),
    )
}

/// What stays as it is.
pub fn rest(language: Language, unchanged: usize, outside: usize) -> String {
    language.of(
        format!("Ongewijzigd: {unchanged}. Buiten de regio: {outside}."),
        format!("Unchanged: {unchanged}. Outside the region: {outside}."),
    )
}

/// The municipality outside the region that a school moved to.
pub fn moved_to(language: Language, municipality: &str) -> String {
    language.of(
        format!("Nu volgens het register in gemeente {municipality}."),
        format!("Now in municipality {municipality}, says the register."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_closings_are_asked_with_the_reason_to_doubt_them() {
        assert_eq!(
            confirm_closings(Language::Dutch, 60, 563, 1),
            "60 van de 563 scholen zouden sluiten. Klopt dat? \
             1 regel is niet te lezen; misschien staat er een van deze scholen in."
        );
        assert_eq!(
            confirm_closings(Language::Dutch, 1, 5, 0),
            "1 van de 5 scholen zou sluiten. Klopt dat?"
        );
    }
}
