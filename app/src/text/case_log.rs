//! The log of cases, and the alarms.

mod deeds;
mod link_deeds;

pub use deeds::{areas, deed};

use super::{Language, Text, text};

/// Page title.
pub const LOG: Text = text("Logboek zaken", "Log of cases");
/// Its lead.
pub const LOG_LEAD: Text = text(
    "Wie welke zaak zag of veranderde. Ook dat je dit leest, staat erin.",
    "Who saw or changed which case. That you read this is in it too.",
);
/// Page title.
pub const ALARMS: Text = text("Alarmen", "Alarms");
/// Its lead.
pub const ALARMS_LEAD: Text = text(
    "Collega's die met een reden in een zaak keken die niet van hen is.",
    "Colleagues who looked, for a reason, into a case that is not theirs.",
);
/// No alarms.
pub const NO_ALARMS: Text = text("Er zijn geen alarmen.", "There are no alarms.");
/// Why there are none.
pub const NO_ALARMS_HELP: Text = text(
    "Niemand keek in een zaak van een ander.",
    "Nobody looked into somebody else's case.",
);
/// Button.
pub const SEEN: Text = text("Gezien", "Seen");
/// Mark.
pub const UNSEEN: Text = text("Nieuw", "New");
/// After the button.
pub const SEEN_DONE: Text = text("Het alarm is gezien.", "The alarm was seen.");
/// When the youth was erased since.
pub const REASON_GONE: Text = text("Gewist", "Erased");
/// Page title.
pub const GLASS: Text = text("In een andere zaak kijken", "Look into another case");
/// Its lead.
pub const GLASS_LEAD: Text = text(
    "Alleen als het nodig is. De coördinator en de privacyfunctionaris krijgen bericht.",
    "Only when needed. The coordinator and the privacy officer are told.",
);
/// Field and column.
pub const NUMBER: Text = text("Zaaknummer", "Case number");
/// Field and column.
pub const REASON: Text = text("Reden", "Reason");
/// Hint.
pub const REASON_HINT: Text = text(
    "Waarom moet je nu in deze zaak kijken? De jongere kan dit later lezen.",
    "Why must you look into this case now? The youth may read this later.",
);
/// Button.
pub const OPEN: Text = text("Open deze zaak een uur", "Open this case for an hour");
/// After it.
pub const OPENED: Text = text(
    "De zaak staat een uur voor je open.",
    "The case is open to you for an hour.",
);
/// Column.
pub const WHEN: Text = text("Wanneer", "When");
/// Column.
pub const WHO: Text = text("Wie", "Who");
/// Column.
pub const WHAT: Text = text("Wat", "What");
/// Filter.
pub const DAY: Text = text("Dag", "Day");
/// Filter of everything.
pub const EVERYTHING: Text = text("Alles", "Everything");
/// The house itself.
pub const HOUSE: Text = text("Het systeem", "The system");
/// Nothing found.
pub const NOTHING: Text = text("Geen regels gevonden.", "No lines found.");
/// What to do then.
pub const NOTHING_HELP: Text = text("Zoek met minder filters.", "Use fewer filters.");
/// Link.
pub const OF_YOUTH: Text = text("Alles over deze jongere", "All about this youth");
/// Button.
pub const VERIFY: Text = text("Controleer de keten", "Verify the chain");
/// Page title.
pub const YOUTH: Text = text("Wie keek in jouw dossier", "Who looked into your file");
/// Its lead, to the youth.
pub const YOUTH_LEAD: Text = text(
    "Hier staat wie jouw gegevens zag of veranderde, en wanneer.",
    "This tells who saw or changed your data, and when.",
);
/// How to print.
pub const PRINT: Text = text(
    "Druk deze bladzijde af met je browser.",
    "Print this page with your browser.",
);

/// How many alarms nobody has read.
pub fn unseen(language: Language, count: usize) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "Er is één nieuw alarm.".into(),
        (Language::Dutch, _) => format!("Er zijn {count} nieuwe alarmen."),
        (Language::English, 1) => "There is one new alarm.".into(),
        (Language::English, _) => format!("There are {count} new alarms."),
    }
}

/// How the chain stands.
pub fn chain(language: Language, rows: i64, wrong: Option<i64>) -> String {
    match (language, wrong) {
        (Language::Dutch, None) => format!("De keten klopt: {rows} regels."),
        (Language::English, None) => format!("The chain holds: {rows} lines."),
        (Language::Dutch, Some(n)) => {
            format!("De keten klopt niet vanaf regel {n}. Waarschuw de beheerder.")
        }
        (Language::English, Some(n)) => {
            format!("The chain is broken from line {n}. Warn the administrator.")
        }
    }
}
