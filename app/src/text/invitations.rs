//! How colleagues let a school in.

use super::{Language, Text, text, time};
use crate::api::invitations::LinkLine;
use domain::time::Day;

/// Heading of the card.
pub const BOOKING: Text = text("Boeken door de school", "Booking by the school");
/// Nothing can be booked.
pub const NO_SEASON: Text = text(
    "Er is nu geen seizoen waarvoor scholen kunnen boeken.",
    "There is no season now that schools can book.",
);
/// No contact with an address.
pub const NOBODY: Text = text(
    "Geen contact heeft een e-mailadres. Voeg dat eerst toe.",
    "No contact has an e-mail address. Add one first.",
);
/// Field.
pub const TO_WHOM: Text = text("Link sturen aan", "Send a link to");
/// Field.
pub const IN_LANGUAGE: Text = text("Taal van de mail", "Language of the mail");
/// Nobody chosen yet.
pub const CHOOSE: Text = text("Kies een contact", "Choose a contact");
/// Button.
pub const SEND: Text = text("Link mailen", "Mail a link");
/// Button.
pub const BOOK_FOR: Text = text("Boek namens deze school", "Book on behalf of this school");
/// Heading.
pub const LINKS: Text = text("Links van deze school", "Links of this school");
/// Button.
pub const REVOKE: Text = text("Intrekken", "Withdraw");

/// What a link is for.
pub fn for_season(language: Language, season: &str) -> String {
    match language {
        Language::Dutch => format!("De school boekt in: {season}."),
        Language::English => format!("The school books in: {season}."),
    }
}

/// To whom a link went.
pub fn who(language: Language, contact: Option<&str>) -> String {
    let nobody = language.of("Zonder contact", "Without a contact");
    contact.unwrap_or(nobody).to_owned()
}

/// Who made a link, and when.
pub fn made(language: Language, link: &LinkLine) -> String {
    let day = time::date(language, link.made_on);
    match (language, &link.maker) {
        (Language::Dutch, Some(maker)) => format!("Gestuurd op {day} door {maker}."),
        (Language::Dutch, None) => format!("Gemaild op {day}, door de school zelf gevraagd."),
        (Language::English, Some(maker)) => format!("Sent on {day} by {maker}."),
        (Language::English, None) => format!("Mailed on {day}, asked for by the school."),
    }
}

/// Until when it works, and whether it was used.
pub fn stands(language: Language, link: &LinkLine) -> String {
    let date = |day| time::date(language, day);
    let until = date(link.until);
    let works = match (language, link.revoked_on, link.open) {
        (Language::Dutch, Some(day), _) => format!("Ingetrokken op {}.", date(day)),
        (Language::Dutch, None, true) => format!("Werkt tot en met {until}."),
        (Language::Dutch, None, false) => format!("Werkte tot en met {until}."),
        (Language::English, Some(day), _) => format!("Withdrawn on {}.", date(day)),
        (Language::English, None, true) => format!("Works until {until}."),
        (Language::English, None, false) => format!("Worked until {until}."),
    };
    let used = match (language, link.used_on) {
        (Language::Dutch, Some(day)) => format!("Gebruikt sinds {}.", date(day)),
        (Language::Dutch, None) => "Nog niet gebruikt.".to_owned(),
        (Language::English, Some(day)) => format!("Used since {}.", date(day)),
        (Language::English, None) => "Not used yet.".to_owned(),
    };
    format!("{works} {used}")
}

/// Takes one link back, for who hears only the button.
pub fn revoke(language: Language, who: &str, made_on: Day) -> String {
    let day = time::date(language, made_on);
    match language {
        Language::Dutch => format!("Link van {day} aan {who} intrekken"),
        Language::English => format!("Withdraw the link of {day} to {who}"),
    }
}
