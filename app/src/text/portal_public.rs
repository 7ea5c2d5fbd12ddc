//! The page for schools that everybody may read.

use super::{Language, Text, text, time};
use crate::api::portal::PublicLine;
use domain::catalogue::Season;

/// Page title.
pub const TITLE: Text = text("Lessen voor uw school", "Lessons for your school");
/// Heading of the form.
pub const ASK: Text = text("Boek met een link", "Book with a link");
/// What happens.
pub const ASK_HELP: Text = text(
    "U krijgt een mail met een link. Daarmee boekt u, zonder account of wachtwoord.",
    "You get a mail with a link. With it you book, without account or password.",
);
/// Hint.
pub const ADDRESS_HINT: Text = text(
    "Het adres waarop wij uw school kennen.",
    "The address by which we know your school.",
);
/// Button.
pub const ASK_BUTTON: Text = text("Mail mij een link", "Mail me a link");
/// Nothing is offered.
pub const NOTHING: Text = text(
    "Er staat nu niets in ons aanbod.",
    "We offer nothing at the moment.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[(
    "gevraagd",
    text(
        "Kennen wij dit adres? Dan krijgt u binnen een paar minuten een mail. \
         Geen mail? Kijk bij de ongewenste mail of bel ons.",
        "Do we know this address? Then you get a mail within a few minutes. \
         No mail? Look in your junk mail, or call us.",
    ),
)];

/// Lead of the page.
pub fn lead(language: Language, organisation: &str) -> String {
    match language {
        Language::Dutch => format!("Voorlichters van {organisation} komen bij u in de klas."),
        Language::English => format!("Educators of {organisation} come to your classroom."),
    }
}

/// Which season.
pub fn season(language: Language, name: &str) -> String {
    match language {
        Language::Dutch => format!("Seizoen {name}."),
        Language::English => format!("Season {name}."),
    }
}

/// Nothing can be booked.
pub fn closed(language: Language, phone: &str) -> String {
    match (language, phone) {
        (Language::Dutch, "") => "Boeken kan nu niet.".to_owned(),
        (Language::Dutch, phone) => format!("Boeken kan nu niet. Vragen? Bel {phone}."),
        (Language::English, "") => "Booking is not possible now.".to_owned(),
        (Language::English, phone) => {
            format!("Booking is not possible now. Questions? Call {phone}.")
        }
    }
}

/// For whom, how long, how many.
pub fn facts(language: Language, lesson: &PublicLine) -> String {
    let most = match language {
        Language::Dutch => format!("hoogstens {} leerlingen", lesson.largest_group),
        Language::English => format!("at most {} pupils", lesson.largest_group),
    };
    let length = time::duration(language, lesson.minutes);
    let parts = [lesson.target_groups.clone(), length, most];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// In which part of the year.
pub fn only(language: Language, season: Season) -> String {
    let day =
        |(month, day): (u32, u32)| format!("{day} {}", time::month(month).in_language(language));
    let (from, until) = (day(season.from), day(season.until));
    match language {
        Language::Dutch => format!("Alleen van {from} tot en met {until}."),
        Language::English => format!("Only from {from} to {until}."),
    }
}
