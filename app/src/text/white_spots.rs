//! Schools that were not reached.

use super::coverage::number;
use super::time::date;
use super::{Language, Text, text};
use domain::time::Day;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $dutch:literal $english:literal;)+) => {
        $($(#[$doc])* pub const $name: Text = text($dutch, $english);)+
    };
}

words! {
    /// Title, and the link to it.
    WHITE_SPOTS "Witte vlekken" "White spots";
    /// Label of the form.
    FILTER "Witte vlekken filteren" "Filter white spots";
    /// Field.
    NOT_SINCE "Niet bereikt" "Not reached";
    /// Choice.
    THIS_YEAR "Dit jaar" "This year";
    /// Choice.
    TWO_YEARS "Dit jaar en vorig jaar" "This year and last";
    /// Field.
    ORDER "Volgorde" "Order";
    /// Choice.
    BY_SIZE "Grootste school eerst" "Largest school first";
    /// Choice.
    BY_AGREEMENT "Meeste open afspraak eerst" "Most open agreement first";
    /// Column.
    OPEN "Open in afspraak" "Open in agreement";
    /// Column.
    LAST "Laatste les" "Last lesson";
    /// Column.
    COMING "Komt eraan" "Coming";
    /// No lesson is known.
    NEVER "niet in vijf jaar" "not in five years";
    /// A lesson is asked for that has no day.
    ASKED "aangevraagd" "requested";
    /// Button.
    INVITE "Uitnodigen" "Invite";
    /// Button, for a school that was invited before.
    INVITE_AGAIN "Nog eens uitnodigen" "Invite again";
    /// Nobody can be mailed.
    NO_ADDRESS "geen adres" "no address";
    /// No season is open.
    NO_SEASON "Er is nu geen seizoen om voor uit te nodigen." "There is no season to invite for now.";
    /// All were reached.
    NONE "Elke school is bereikt" "Every school was reached";
    /// What that means.
    NONE_HELP "In deze keuze is er geen school zonder les." "In this choice no school is without a lesson.";
}

/// When a school was invited.
pub fn invited(language: Language, day: Day) -> String {
    let day = date(language, day);
    match language {
        Language::Dutch => format!("Uitgenodigd op {day}"),
        Language::English => format!("Invited on {day}"),
    }
}

/// How many schools there are, and since when they had no lesson.
pub fn lead(language: Language, count: u64, since: Day) -> String {
    let (count_text, since) = (number(language, count), date(language, since));
    match (language, count) {
        (Language::Dutch, 1) => format!(
            "1 school had sinds {since} geen les. Wie nog niets heeft staan, staat bovenaan."
        ),
        (Language::Dutch, _) => format!(
            "{count_text} scholen hadden sinds {since} geen les. Wie nog niets heeft staan, staat bovenaan."
        ),
        (Language::English, 1) => {
            format!("1 school had no lesson since {since}. Those with nothing planned come first.")
        }
        (Language::English, _) => format!(
            "{count_text} schools had no lesson since {since}. Those with nothing planned come first."
        ),
    }
}

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[(
    "uitgenodigd",
    text(
        "De school krijgt een link om te boeken, per mail.",
        "The school gets a link to book, by mail.",
    ),
)];
