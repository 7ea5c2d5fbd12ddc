//! Letters on paper: the card of a case, the letter before it is made, and the texts of letters.

#[cfg(feature = "ssr")]
pub mod faults;

use super::{Language, Text, text, time};
use domain::cases::{LetterKind, ReferrerKind, SentBy};
use domain::time::Day;

/// Card.
pub const LETTERS: Text = text("Brieven", "Letters");
/// Empty card.
pub const NONE: Text = text("Er is nog geen brief gemaakt.", "No letter was made yet.");
/// Label of the links that begin a letter.
pub const NEW: Text = text("Nieuwe brief", "New letter");
/// Link to the file.
pub const OPEN: Text = text("Open de brief (pdf)", "Open the letter (pdf)");
/// Said of a letter that nobody sent yet.
pub const NOT_SENT: Text = text("Nog niet verstuurd", "Not sent yet");
/// Button.
pub const WITHDRAW: Text = text("Trek deze brief in", "Withdraw this letter");
/// Its field.
pub const WITHDRAW_WHY: Text = text(
    "Waarom trek je deze brief in?",
    "Why do you withdraw this letter?",
);
/// Form.
pub const SENT: Text = text("Verstuurd op", "Sent on");
/// Field.
pub const SENT_BY: Text = text("Hoe", "How");
/// Lead of the letter's page.
pub const LEAD: Text = text(
    "Lees na wat er komt te staan. Een gemaakte brief verandert niet meer.",
    "Read what will stand in it. A letter that was made does not change.",
);
/// Field.
pub const ADDRESS: Text = text("Aan", "To");
/// Hint.
pub const ADDRESS_HINT: Text = text(
    "Naam en adres, zoals op de envelop. Hoogstens zes regels.",
    "Name and address as on the envelope. Six lines at most.",
);
/// Button.
pub const MAKE: Text = text("Maak de brief", "Make the letter");
/// Beside a field with several lines.
pub const EACH_LINE: Text = text(
    "Elke regel wordt een punt in de lijst.",
    "Each line becomes an item of the list.",
);
/// Label beside a signal.
pub const OF_SIGNAL: Text = text("Brief over dit signaal", "Letter about this signal");
/// When nothing can be made.
pub const NO_PRESS: Text = text(
    "Een brief maken lukt nu niet. Vraag je beheerder of het brievenprogramma aanstaat. Er is niets bewaard.",
    "No letter can be made now. Ask your administrator whether the program for letters runs. Nothing was kept.",
);
/// An example that cannot be made.
pub const TOO_LONG: Text = text(
    "Met deze tekst wordt de brief te lang. Maak de tekst korter.",
    "With this text the letter grows too long. Make the text shorter.",
);
/// Menu.
pub const TEXTS_SHORT: Text = text("Briefteksten", "Texts of letters");
/// Page title.
pub const TEXTS: Text = text("Teksten van brieven", "Texts of letters");
/// Lead.
pub const TEXTS_LEAD: Text = text(
    "Brieven die al gemaakt zijn, blijven zoals ze zijn.",
    "Letters that were made stay as they are.",
);
/// Label of the choice between kinds.
pub const KINDS: Text = text("Soort brief", "Kind of letter");
/// Field.
pub const BODY: Text = text("Tekst", "Text");
/// Hint.
pub const BODY_HINT: Text = text(
    "Eerste regel: titel: ... Daarna: # een kop, - een punt, 1. een stap, ___ een lijn voor een handtekening. Een lege regel begint een alinea.",
    "First line: titel: ... Then: # a heading, - an item, 1. a step, ___ a line to sign on. An empty line begins a paragraph.",
);
/// Card beside it.
pub const FIELDS: Text = text("Velden", "Fields");
/// Its lead.
pub const FIELDS_LEAD: Text = text(
    "Zo schrijf je ze in de tekst, met wat er in het voorbeeld staat.",
    "How to write them in the text, with what the example shows.",
);
/// Button.
pub const PREVIEW: Text = text("Bekijk voorbeeld", "See an example");
/// Said of the text that came with the product.
pub const FIRST_TEXT: Text = text("Meegeleverde tekst", "Text that came with the product");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "brief",
        text("De brief is gemaakt.", "The letter was made."),
    ),
    (
        "verstuurd",
        text(
            "De verzending is vastgelegd.",
            "How it was sent was written down.",
        ),
    ),
    (
        "ingetrokken",
        text("De brief is ingetrokken.", "The letter was withdrawn."),
    ),
    (
        "brieftekst",
        text("De tekst is bewaard.", "The text was kept."),
    ),
];

/// What a letter is for.
pub const fn kind(kind: LetterKind) -> Text {
    match kind {
        LetterKind::IndexSignal => text(
            "Aanmelding verwijsindex aan ouder",
            "Signal in the index, to parents",
        ),
        LetterKind::Invitation => text("Uitnodiging", "Invitation"),
        LetterKind::Agreement => text("Afspraken om te tekenen", "Agreements to be signed"),
        LetterKind::Closing => text("Afsluiting", "Closing"),
    }
}

/// Whether and when a letter went out.
pub fn standing(language: Language, sent: Option<(Day, SentBy)>) -> String {
    match sent {
        Some((on, by)) => {
            let by = sent_by(by).in_language(language);
            format!("{by}, {}", time::date(language, on))
        }
        None => NOT_SENT.in_language(language).to_owned(),
    }
}

/// `Ingetrokken op 24 november 2026`.
pub fn withdrawn(language: Language, on: Day) -> String {
    let withdrawn = language.of("Ingetrokken op", "Withdrawn on");
    format!("{withdrawn} {}", time::date(language, on))
}

/// How a letter went out.
pub const fn sent_by(by: SentBy) -> Text {
    match by {
        SentBy::Post => text("Per post", "By post"),
        SentBy::Hand => text("Overhandigd", "Handed over"),
    }
}

/// Who referred, as a letter says it.
pub const fn referrer(kind: ReferrerKind) -> &'static str {
    match kind {
        ReferrerKind::Police => "de politie",
        ReferrerKind::Boa => "de buitengewoon opsporingsambtenaar",
        ReferrerKind::SchoolAttendance => "de leerplichtambtenaar",
        ReferrerKind::Prosecutor => "het Openbaar Ministerie",
    }
}

/// Which version a text is.
pub fn version(language: Language, version: i32) -> String {
    match version {
        0 => FIRST_TEXT.in_language(language).to_owned(),
        number => format!("{} {number}", language.of("Versie", "Version")),
    }
}

/// What a field of a template is called beside its box; its own name where there is no better.
pub fn field(language: Language, name: &str) -> String {
    FIELD_LABELS.iter().find(|(of, _)| *of == name).map_or_else(
        || name.replace('_', " "),
        |(_, label)| label.in_language(language).to_owned(),
    )
}

const FIELD_LABELS: &[(&str, Text)] = &[
    (
        "naam_jongere",
        text("Naam van de jongere", "The youth's name"),
    ),
    ("aanhef", text("Aanhef", "Salutation")),
    ("organisatie", text("Organisatie", "Organisation")),
    ("naam_medewerker", text("Jouw naam", "Your name")),
    (
        "telefoon_medewerker",
        text("Jouw telefoonnummer", "Your telephone number"),
    ),
    (
        "mail_medewerker",
        text("Jouw mailadres", "Your mail address"),
    ),
    ("naam_index", text("Naam van de index", "Name of the index")),
    (
        "wie_aangemeld",
        text("Wie je aanmeldde", "Whom the signal is about"),
    ),
    (
        "gesprek",
        text("Zin over het gesprek", "Sentence about the talk"),
    ),
    (
        "contact_index",
        text("Wie hulpverleners bereiken", "Whom professionals reach"),
    ),
    (
        "datum_gesprek",
        text("Dag van het gesprek", "Day of the talk"),
    ),
    (
        "datum_aanmelding",
        text("Dag van de aanmelding", "Day of the signal"),
    ),
    (
        "datum_einde",
        text("De aanmelding stopt op", "The signal ends on"),
    ),
    (
        "datum_bezwaar",
        text("Bezwaar kan tot en met", "Objections until"),
    ),
    (
        "datum_afspraak",
        text("Dag van de afspraak", "Day of the appointment"),
    ),
    (
        "tijd_afspraak",
        text("Tijd van de afspraak", "Time of the appointment"),
    ),
    (
        "plaats_afspraak",
        text("Plaats van de afspraak", "Place of the appointment"),
    ),
    ("uren", text("Aantal uren", "Number of hours")),
    ("opdrachten", text("Opdrachten", "Assignments")),
    ("datum_klaar", text("Alles is klaar op", "All is done on")),
    (
        "datum_afronding",
        text("Dag van de afronding", "Day of the closing"),
    ),
    ("uitkomst", text("Hoe het ging", "How it went")),
    ("naam_verwijzer", text("Wie verwees", "Who referred")),
];

/// How many letters there are, and how many of them did not go out yet; nothing when there are none.
pub fn counted(language: Language, all: usize, unsent: usize) -> String {
    let dutch = language == Language::Dutch;
    match (all, unsent) {
        (0, _) => String::new(),
        (all, 0) => all.to_string(),
        (all, unsent) if dutch => format!("{all}, nog te versturen: {unsent}"),
        (all, unsent) => format!("{all}, to be sent: {unsent}"),
    }
}
