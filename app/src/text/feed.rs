//! One's own lessons in a calendar program.

use super::time::day_and_month;
use super::{Language, Text, text};
use domain::time::{Instant, wall_of};

/// Page title.
pub const TITLE: Text = text("Mijn agenda", "My calendar");
/// Lead.
pub const LEAD: Text = text(
    "Zie je lessen in Outlook, Google Agenda of op je iPhone.",
    "See your lessons in Outlook, Google Calendar or on your iPhone.",
);
/// What it does.
pub const HOW: Text = text(
    "Je krijgt een eigen webadres. Je agenda haalt daar steeds je lessen op.",
    "You get a web address of your own. Your calendar reads your lessons there.",
);
/// What it shows.
pub const SHOWS: Text = text(
    "In je agenda staan alleen gepubliceerde lessen, zonder namen van mensen.",
    "Your calendar shows published lessons only, without names of people.",
);
/// Button.
pub const MAKE: Text = text("Maak mijn agenda-adres", "Make my calendar address");
/// Button.
pub const REPLACE: Text = text("Maak een nieuw adres", "Make a new address");
/// What it does.
pub const REPLACE_HELP: Text = text(
    "Maak je een nieuw adres, dan werkt het oude niet meer.",
    "When you make a new address, the old one stops working.",
);
/// Button.
pub const REVOKE: Text = text("Trek het adres in", "Revoke the address");
/// What it does.
pub const REVOKE_HELP: Text = text(
    "Trek je het adres in, dan krijgt je agenda geen lessen meer van ons.",
    "When you revoke it, your calendar gets no more lessons from us.",
);
/// After revoking.
pub const REVOKED: Text = text("Het adres is ingetrokken.", "The address was revoked.");
/// Title of the notice with the address.
pub const ADDRESS_ONCE: Text = text("Kopieer dit adres nu", "Copy this address now");
/// Why.
pub const ADDRESS_ONCE_HELP: Text = text(
    "We tonen het maar één keer. Wie het heeft, ziet je lessen. Deel het dus niet.",
    "We show it only once. Whoever has it sees your lessons. Do not share it.",
);
/// Label.
pub const ADDRESS: Text = text("Agenda-adres", "Calendar address");
/// Button.
pub const COPY: Text = text("Kopieer het adres", "Copy the address");
/// After copying.
pub const COPIED: Text = text("Het adres is gekopieerd.", "The address was copied.");
/// When the browser does not let us copy.
pub const COPY_YOURSELF: Text = text(
    "Het adres is geselecteerd. Kopieer het zelf.",
    "The address is selected. Copy it yourself.",
);
/// Heading.
pub const STATE: Text = text("Je adres", "Your address");
/// Heading.
pub const INSTRUCTIONS: Text = text(
    "Zo zet je het in je agenda",
    "How to put it in your calendar",
);
/// No names of keys, only steps: Outlook.
pub const OUTLOOK: &[Text] = &[
    text(
        "Open Outlook en ga naar Agenda.",
        "Open Outlook and go to Calendar.",
    ),
    text("Kies Agenda toevoegen.", "Choose Add calendar."),
    text("Kies Abonneren via internet.", "Choose Subscribe from web."),
    text(
        "Plak het adres en kies Importeren.",
        "Paste the address and choose Import.",
    ),
];
/// Steps: Google.
pub const GOOGLE: &[Text] = &[
    text(
        "Open Google Agenda op een computer.",
        "Open Google Calendar on a computer.",
    ),
    text(
        "Kies het plusje naast Andere agenda's.",
        "Choose the plus beside Other calendars.",
    ),
    text("Kies Via URL.", "Choose From URL."),
    text(
        "Plak het adres en kies Agenda toevoegen.",
        "Paste the address and choose Add calendar.",
    ),
];
/// Steps: Apple.
pub const APPLE: &[Text] = &[
    text(
        "Open de app Agenda op je iPhone.",
        "Open the Calendar app on your iPhone.",
    ),
    text("Tik onderaan op Agenda's.", "Tap Calendars at the bottom."),
    text(
        "Kies Voeg toe en dan Voeg agenda-abonnement toe.",
        "Choose Add and then Add Subscription Calendar.",
    ),
    text(
        "Plak het adres en tik op Abonneer.",
        "Paste the address and tap Subscribe.",
    ),
];
/// How fast.
pub const PACE: Text = text(
    "Wijzigingen staan meestal binnen een paar uur in je agenda. Kijk bij twijfel in Mijn lessen.",
    "Changes show within hours. When in doubt look at My lessons.",
);

/// `Je adres is gemaakt op 24 november.`
pub fn made(language: Language, at: Instant) -> String {
    let day = day_and_month(language, wall_of(at).0);
    match language {
        Language::Dutch => format!("Je adres is gemaakt op {day}."),
        Language::English => format!("Your address was made on {day}."),
    }
}
