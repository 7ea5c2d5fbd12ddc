//! The contacts that a school changes itself.

use super::{Language, Text, text};
use domain::booking::CodeStanding;
use domain::time::Minute;

/// Title, and place in the menu.
pub const TITLE: Text = text("Contactpersonen", "Contacts");
/// Lead of the page.
pub const LEAD: Text = text(
    "Aan deze mensen mailen wij over uw lessen.",
    "These people get our mail about your lessons.",
);
/// Nobody is known.
pub const NONE: Text = text(
    "Wij kennen nog niemand bij u op school.",
    "We know nobody at your school yet.",
);
/// No address.
pub const NO_ADDRESS: Text = text("geen e-mailadres", "no e-mail address");
/// Heading of the form for somebody new.
pub const ADD: Text = text("Iemand toevoegen", "Add somebody");
/// Why a code is sent.
pub const WHY_CODE: Text = text(
    "Wij sturen een code naar het adres dat wij nu kennen. Zo kan niemand anders dit wijzigen.",
    "We send a code to the address we know now. That way nobody else can change this.",
);
/// Hint.
pub const LEAVE_EMPTY: Text = text(
    "Leeg laten? Dan blijft het zoals het is.",
    "Left empty, it stays as it is.",
);
/// Hint.
pub const EMAIL_HINT: Text = text(
    "Hier komt de mail over uw lessen.",
    "The mail about your lessons goes here.",
);
/// What to do for a successor.
pub const SOMEBODY_ELSE: Text = text(
    "Komt er iemand anders? Vul dan alles in.",
    "Is it somebody else? Then fill in everything.",
);
/// Button.
pub const ASK: Text = text("Stuur mij een code", "Send me a code");
/// Heading.
pub const TYPE: Text = text("Typ de code uit de mail", "Type the code from the mail");
/// Label.
pub const CODE: Text = text("Code van zes cijfers", "Code of six digits");
/// Button.
pub const CONFIRM: Text = text("Wijziging vastleggen", "Save the change");
/// Button.
pub const AGAIN: Text = text("Stuur een nieuwe code", "Send a new code");
/// Too late.
pub const EXPIRED: Text = text(
    "Deze code is verlopen: hij werkt tien minuten. Vraag een nieuwe code.",
    "This code has expired: it works for ten minutes. Ask for a new code.",
);
/// Too often wrong.
pub const USED_UP: Text = text(
    "Deze code werkt niet meer. Vraag een nieuwe code.",
    "This code does not work any more. Ask for a new code.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "code-gestuurd",
        text(
            "De code is onderweg. Er is nog niets gewijzigd.",
            "The code is on its way. Nothing was changed yet.",
        ),
    ),
    (
        "gewijzigd",
        text("De contactpersoon is vastgelegd.", "The contact was saved."),
    ),
];

/// Heading of the form for somebody known.
pub fn change(language: Language, name: &str) -> String {
    match language {
        Language::Dutch => format!("Gegevens van {name} wijzigen"),
        Language::English => format!("Change the details of {name}"),
    }
}

/// Where the code went, and how it stands.
pub fn standing(
    language: Language,
    to: &str,
    standing: CodeStanding,
    until: Option<Minute>,
) -> String {
    let tries = match standing {
        CodeStanding::Expired => return EXPIRED.in_language(language).to_owned(),
        CodeStanding::UsedUp => return USED_UP.in_language(language).to_owned(),
        CodeStanding::Open { tries_left, .. } => tries_left,
    };
    let until = until.map_or_else(String::new, |until| until.to_string());
    match (language, tries) {
        (Language::Dutch, 1) => {
            format!("De code ging naar {to}. Hij werkt tot {until}. U kunt nog 1 keer proberen.")
        }
        (Language::Dutch, tries) => format!(
            "De code ging naar {to}. Hij werkt tot {until}. U kunt nog {tries} keer proberen."
        ),
        (Language::English, 1) => {
            format!("The code went to {to}. It works until {until}. You have 1 try left.")
        }
        (Language::English, tries) => {
            format!("The code went to {to}. It works until {until}. You have {tries} tries left.")
        }
    }
}
