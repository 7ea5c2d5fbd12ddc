//! Where a school's link leads.

use super::{Language, Text, text};
use domain::booking::LinkTold;

/// Lead of the page.
pub const LEAD: Text = text(
    "Met deze link boekt u lessen voor uw school. Een account is niet nodig.",
    "With this link you book lessons for your school. You need no account.",
);
/// Button.
pub const GO_ON: Text = text("Doorgaan", "Continue");

/// Title of the page.
pub fn title(language: Language, school: &str) -> String {
    match language {
        Language::Dutch => format!("Welkom, {school}"),
        Language::English => format!("Welcome, {school}"),
    }
}

/// For who got the link of another school.
pub fn not_yours(language: Language, school: &str) -> String {
    match language {
        Language::Dutch => {
            format!("Werkt u niet bij {school}? Ga dan niet verder en gooi de mail weg.")
        }
        Language::English => {
            format!("Do you not work at {school}? Then do not continue, and throw the mail away.")
        }
    }
}

/// Why a link opens nothing: title and sentence.
pub const fn closed(told: LinkTold) -> (Text, Text) {
    match told {
        LinkTold::TooOld => (
            text("Deze link is te oud", "This link is too old"),
            text(
                "Een link werkt zestig dagen. Vraag hieronder een nieuwe.",
                "A link works for sixty days. Ask for a new one below.",
            ),
        ),
        LinkTold::Withdrawn => (
            text("Deze link is ingetrokken", "This link was withdrawn"),
            text(
                "Wij hebben deze link ingetrokken. Vraag hieronder een nieuwe.",
                "We withdrew this link. Ask for a new one below.",
            ),
        ),
        LinkTold::NotKnown | LinkTold::GoOn => (
            text("Deze link kennen wij niet", "We do not know this link"),
            text(
                "Misschien is de link niet helemaal gekopieerd. Of vraag hieronder een nieuwe.",
                "Perhaps the link was not copied whole. Or ask for a new one below.",
            ),
        ),
    }
}
