//! Lessons in a calendar program.

use super::time::day_and_month;
use super::{Language, Text, text};
use crate::parts::copy_field::CopyWords;
use domain::feed::FeedState;
use domain::time::wall_of;

mod words;

pub use words::{FeedWords, OF_AREA, OF_SCHOOL, OWN, YOUR_SCHOOL};

/// Page title.
pub const TITLE: Text = text("Mijn agenda", "My calendar");
/// Lead.
pub const LEAD: Text = text(
    "Zie lessen in Outlook, Google Agenda of op je iPhone.",
    "See lessons in Outlook, Google Calendar or on your iPhone.",
);
/// Heading of one's own feed.
pub const OWN_LESSONS: Text = text("Je eigen lessen", "Your own lessons");
/// Heading of the feed of who follows cases.
pub const OWN_APPOINTMENTS: Text = text("Je eigen afspraken", "Your own appointments");
/// Heading of the feed of who does both.
pub const OWN_BOTH: Text = text(
    "Je eigen lessen en afspraken",
    "Your own lessons and appointments",
);
/// What a calendar shows of an appointment.
pub const APPOINTMENTS_HELP: Text = text(
    "Van een afspraak staat er alleen \"Afspraak\" en de tijd. Geen naam, plaats of zaak.",
    "Of an appointment it shows \"Afspraak\" and the time. No name, place or case.",
);
/// Heading above the areas.
pub const AREAS: Text = text("Lessen van een gebied", "Lessons of an area");
/// What those are for.
pub const AREAS_HELP: Text = text(
    "Elk gebied heeft een eigen adres, voor jou alleen. Collega's maken er zelf een.",
    "Each area has an address of its own, for you alone. Colleagues make their own.",
);
/// Title of a school's own page.
pub const SCHOOL_TITLE: Text = text("Uw agenda", "Your calendar");
/// Its lead.
pub const SCHOOL_LEAD: Text = text(
    "Zet de lessen van uw school in uw agenda. Verandert er iets, dan verandert het mee.",
    "Put your school's lessons in your calendar. When something changes, it follows.",
);
/// The link to it.
pub const TO_SCHOOL_PAGE: Text = text(
    "Lessen in uw agenda zetten",
    "Put the lessons in your calendar",
);
/// How fast, to schools.
pub const SCHOOL_PACE: Text = text(
    "Wijzigingen staan meestal binnen een paar uur in uw agenda. Bij haast krijgt u ook een mail.",
    "Changes show within hours. When it is urgent you also get a mail.",
);
/// Heading of the card of a school.
pub const SCHOOL_CARD: Text = text("Agenda van de school", "Calendar of the school");
/// Button.
pub const REPLACE: Text = text("Maak een nieuw adres", "Make a new address");
/// Button.
pub const REVOKE: Text = text("Trek het adres in", "Revoke the address");
/// After revoking.
pub const REVOKED: Text = text("Het adres is ingetrokken.", "The address was revoked.");
/// Title of the notice with the address.
pub const ADDRESS_ONCE: Text = text("Kopieer dit adres nu", "Copy this address now");
/// Label, and heading.
pub const ADDRESS: Text = text("Agenda-adres", "Calendar address");
/// The address, to copy.
pub const COPY_WORDS: CopyWords = CopyWords {
    label: ADDRESS,
    copy: text("Kopieer het adres", "Copy the address"),
    copied: text("Het adres is gekopieerd.", "The address was copied."),
    yourself: text(
        "Het adres is geselecteerd. Kopieer het zelf.",
        "The address is selected. Copy it yourself.",
    ),
};
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
        "Open de app Agenda op de iPhone.",
        "Open the Calendar app on the iPhone.",
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

/// When the address was made, and when a program last read it.
pub fn stands(language: Language, feed: FeedState) -> String {
    let day = |at| day_and_month(language, wall_of(at).0);
    let made = day(feed.made_at);
    match (language, feed.fetched_at) {
        (Language::Dutch, None) => {
            format!("Het adres is gemaakt op {made}. Nog geen agenda heeft het opgehaald.")
        }
        (Language::English, None) => {
            format!("The address was made on {made}. No calendar has read it yet.")
        }
        (Language::Dutch, Some(at)) => format!(
            "Het adres is gemaakt op {made}. Voor het laatst opgehaald op {} om {}.",
            day(at),
            wall_of(at).1
        ),
        (Language::English, Some(at)) => format!(
            "The address was made on {made}. Last read on {} at {}.",
            day(at),
            wall_of(at).1
        ),
    }
}
