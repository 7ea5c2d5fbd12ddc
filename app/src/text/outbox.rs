//! Mail: the queue, what stands in its way, and the examples.

mod kinds;
mod troubles;

pub use kinds::{kind, known_kind};
pub use troubles::trouble;

use super::{Language, Text, text};
use domain::outbox::{MailRoad, MailState};

/// Page title and place in the menu.
pub const MAIL: Text = text("Post", "Mail");
/// Lead of the page.
pub const LEAD: Text = text(
    "Alle mail aan scholen. De nieuwste staat bovenaan.",
    "All mail to schools. The newest comes first.",
);
/// Page title and link.
pub const EXAMPLES: Text = text("Voorbeelden", "Examples");
/// Lead of the page.
pub const EXAMPLES_LEAD: Text = text(
    "Zo zien berichten eruit. Alles erin is verzonnen.",
    "This is what messages look like. All of it is invented.",
);
/// Tabs.
pub const STATES: Text = text("Stand van de post", "State of the mail");
/// Tab.
pub const ALL: Text = text("Alles", "All");
/// Column.
pub const MESSAGE: Text = text("Bericht", "Message");
/// Column.
pub const TO: Text = text("Aan", "To");
/// Column.
pub const STATE: Text = text("Stand", "State");
/// Column.
pub const WRITTEN: Text = text("Geschreven", "Written");
/// Column.
pub const MOMENT: Text = text("Moment", "Moment");
/// The moment of what is being sent.
pub const NOW: Text = text("nu", "now");
/// Column.
pub const TRIES: Text = text("Pogingen", "Tries");
/// Column.
pub const SUBJECT: Text = text("Onderwerp", "Subject");
/// Before the subject in the other language.
pub const IN_ENGLISH: Text = text("Onderwerp in het Engels", "Subject in English");
/// The address was wiped.
pub const WIPED: Text = text("adres gewist", "address wiped");
/// Button.
pub const RETRY: Text = text("Opnieuw proberen", "Try again");
/// Button.
pub const STOP: Text = text("Niet meer versturen", "Do not send");
/// Nothing in the queue.
pub const NONE: Text = text("Geen post", "No mail");
/// What that means.
pub const NONE_HELP: Text = text(
    "Hier staat straks elk bericht dat een school krijgt.",
    "Every message that a school gets will stand here.",
);
/// Nothing in this state.
pub const NONE_HERE_HELP: Text = text(
    "Geen enkel bericht heeft deze stand.",
    "No message is in this state.",
);
/// Heading of a language.
pub const DUTCH: Text = text("Nederlands", "Dutch");
/// Heading of a language.
pub const ENGLISH: Text = text("Engels", "English");
/// Heading of the plain text.
pub const PLAIN: Text = text("Als platte tekst", "As plain text");
/// Heading of the HTML.
pub const RICH: Text = text("Met opmaak", "With layout");
/// Link to the HTML by itself.
pub const OPEN: Text = text("Open apart", "Open by itself");
/// Heading of the form.
pub const SEND: Text = text("Stuur mij dit voorbeeld", "Send me this example");
/// What it does.
pub const SEND_HELP: Text = text(
    "Het gaat naar je eigen adres, langs dezelfde weg als alle post.",
    "It goes to your own address, by the same road as all mail.",
);
/// Field.
pub const LANGUAGE: Text = text("Taal", "Language");
/// Button.
pub const SEND_NOW: Text = text("Stuur naar mij", "Send to me");
/// Link to the queue after sending.
pub const SEE_QUEUE: Text = text("Bekijk de post", "See the mail");

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "opnieuw",
        text(
            "Het bericht gaat zo opnieuw weg.",
            "The message will be tried again now.",
        ),
    ),
    (
        "gestopt",
        text(
            "Het bericht wordt niet meer verstuurd.",
            "The message will not be sent.",
        ),
    ),
    (
        "verstuurd",
        text(
            "Het voorbeeld is onderweg naar je eigen adres.",
            "The example is on its way to your own address.",
        ),
    ),
];

/// Somebody else, or the mailer, was first.
pub const MOVED_ON: Text = text(
    "Dit bericht was intussen al verder. Er is niets veranderd.",
    "This message had moved on meanwhile. Nothing was changed.",
);

/// A state.
pub const fn state(state: MailState) -> Text {
    match state {
        MailState::Queued => text("Wacht", "Waiting"),
        MailState::Sending => text("Gaat nu weg", "Being sent"),
        MailState::Sent => text("Verstuurd", "Sent"),
        MailState::Failed => text("Mislukt", "Failed"),
        MailState::Dropped => text("Te laat", "Too late"),
        MailState::Stopped => text("Gestopt", "Stopped"),
    }
}

/// The badge of a state.
pub const fn badge(state: MailState) -> &'static str {
    match state {
        MailState::Queued => "requested",
        MailState::Sending => "info",
        MailState::Sent => "ok",
        MailState::Failed => "danger",
        MailState::Dropped => "warn",
        MailState::Stopped => "closed",
    }
}

/// What an administrator must know of the road; nothing when it leads to a mail server.
pub const fn road(road: MailRoad) -> Option<Text> {
    match road {
        MailRoad::Server => None,
        MailRoad::Folder => Some(text(
            "Post gaat nu naar een map op de server. Scholen krijgen niets.",
            "Mail now goes into a folder on the server. Schools get nothing.",
        )),
        MailRoad::Nowhere => Some(text(
            "Er is geen mailserver ingesteld. Alle post wacht.",
            "No mail server is set. All mail waits.",
        )),
    }
}

/// What the moment of a line is about.
pub fn moment(language: Language, over: bool, tried: bool, when: &str) -> String {
    let before = match (over, tried) {
        (true, _) => return when.to_owned(),
        (false, true) => language.of("weer om", "again at"),
        (false, false) => language.of("vanaf", "from"),
    };
    format!("{before} {when}")
}

/// How many there are.
pub fn counted(language: Language, count: u64) -> String {
    match (language, count) {
        (Language::Dutch, 1) => "1 bericht".to_owned(),
        (Language::Dutch, count) => format!("{count} berichten"),
        (Language::English, 1) => "1 message".to_owned(),
        (Language::English, count) => format!("{count} messages"),
    }
}
