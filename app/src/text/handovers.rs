//! Handing cases over while somebody is away long.

use super::{Language, Text, text};
use domain::cases::{HandoverLine, HandoverRefusal, HandoverState};

/// Page title.
pub const TITLE: Text = text("Overdracht", "Handover");
/// Lead.
pub const LEAD: Text = text(
    "Wie lang weg is, draagt zaken over. Signalen, hulp en termijnen gaan mee.",
    "Whoever is away long hands cases over. Signals, help and terms go along.",
);
/// Nothing there.
pub const NOTHING: Text = text(
    "Er is niets over te dragen",
    "There is nothing to hand over",
);
/// When there will be.
pub const NOTHING_HELP: Text = text(
    "Meldt een collega zich lang af, dan staat hier meteen een voorstel.",
    "When a colleague is away long, a proposal stands here at once.",
);
/// Card.
pub const ORPHANS: Text = text("Zonder medewerker", "Without a worker");
/// What to do.
pub const ORPHANS_HELP: Text = text(
    "Voor deze zaken antwoordt nu niemand. Geef ze aan iemand.",
    "Nobody answers for these cases now. Give them to somebody.",
);
/// Table.
pub const RECEIVERS: Text = text("Per ontvanger", "By receiver");
/// Column.
pub const CASES: Text = text("Zaken", "Cases");
/// Column.
pub const SIGNALS: Text = text("Signalen", "Signals");
/// Column.
pub const HELP: Text = text("Hulp", "Help");
/// Column.
pub const TERMS: Text = text("Termijnen", "Terms");
/// Column.
pub const LOAD_NOW: Text = text("Open zaken nu", "Open cases now");
/// Column.
pub const LOAD_AFTER: Text = text("Open zaken straks", "Open cases after");
/// Field.
pub const TO: Text = text("Ontvanger", "Receiver");
/// Field.
pub const STAND_IN: Text = text("Vervangt tot die tijd", "Stands in until then");
/// Button.
pub const DIVIDE: Text = text("Verdeel", "Divide");
/// Button.
pub const CONFIRM: Text = text("Bevestig alle voorstellen", "Confirm all proposals");
/// What that does.
pub const CONFIRM_HELP: Text = text(
    "Vanaf de eerste dag weg antwoordt de vervanger, tot de ontvanger overneemt.",
    "From the first day away the stand-in answers, until the receiver takes over.",
);
/// Button.
pub const WITHDRAW: Text = text("Toch niet nodig", "Not needed after all");
/// Card, and button.
pub const BEGIN: Text = text("Zaak overdragen", "Hand a case over");
/// What that does.
pub const BEGIN_HELP: Text = text(
    "Kies daarna een ontvanger. Die krijgt de zaak pas door hem over te nemen.",
    "Then choose a receiver, who has the case only after taking it over.",
);
/// Said of a handover back.
pub const RETURN: Text = text("terug naar eerste medewerker", "back to the first worker");
/// Nobody.
pub const NOBODY: Text = text("nog niemand", "nobody yet");
/// Card of a worker.
pub const FOR_YOU: Text = text(
    "Over te nemen van een collega",
    "To take over from a colleague",
);
/// What it is.
pub const FOR_YOU_HELP: Text = text(
    "Je ziet de zaak pas als je hem overneemt.",
    "You see the case once you take it over.",
);
/// Button.
pub const ACCEPT: Text = text("Neem over", "Take over");
/// Button.
pub const REFUSE: Text = text("Niet overnemen", "Do not take over");
/// Card of an administrator.
pub const DAYS_CARD: Text = text("Overdracht bij lang weg", "Handover when away long");
/// Field.
pub const DAYS: Text = text("Lang weg vanaf, in dagen", "Away long from, in days");
/// Field.
pub const REMIND_DAYS: Text = text(
    "Herinner de ontvanger na, in werkdagen",
    "Remind the receiver after, in working days",
);
/// Hint.
pub const REMIND_HINT: Text = text(
    "Wie dan nog niets liet weten, krijgt elke werkdag een mail: log in.",
    "Who said nothing by then gets a mail each working day: log in.",
);

/// How a handover stands.
pub const fn state(state: HandoverState) -> Text {
    match state {
        HandoverState::Proposed => text("voorstel", "proposed"),
        HandoverState::Confirmed => text("wacht op de ontvanger", "waits for the receiver"),
        HandoverState::Accepted => text("overgenomen", "taken over"),
        HandoverState::Refused => text("niet overgenomen", "not taken over"),
        HandoverState::Withdrawn => text("ingetrokken", "withdrawn"),
    }
}

/// Why a handover does not change.
pub const fn refusal(refusal: HandoverRefusal) -> Text {
    match refusal {
        HandoverRefusal::NotInThisState(_) => text(
            "Deze overdracht is al verder. Laad de pagina opnieuw.",
            "This handover is further by now. Load the page again.",
        ),
        HandoverRefusal::NotTheReceiver => text(
            "Alleen de ontvanger neemt een zaak over.",
            "Only the receiver takes a case over.",
        ),
        HandoverRefusal::ToOneself => text(
            "Kies eerst een ontvanger. Dat is iemand anders.",
            "First choose a receiver. That is somebody else.",
        ),
        HandoverRefusal::OwnStandIn => text(
            "Wie overdraagt, vervangt zichzelf niet.",
            "Who hands over does not stand in.",
        ),
        HandoverRefusal::NoStandIn => {
            text("Kies eerst wie vervangt.", "First choose who stands in.")
        }
        HandoverRefusal::HasWorker => text(
            "Deze zaak heeft een medewerker. Draag de zaak over.",
            "This case has a worker. Hand the case over.",
        ),
        HandoverRefusal::UnderWay => text(
            "Deze zaak wordt al overgedragen.",
            "This case is being handed over already.",
        ),
    }
}

/// `Van Noor Bakker`.
pub fn from(language: Language, name: &str) -> String {
    match language {
        Language::Dutch => format!("Van {name}"),
        Language::English => format!("From {name}"),
    }
}

/// What goes along with a case.
pub fn carries(language: Language, line: &HandoverLine) -> String {
    let (signals, help, terms) = (line.signals, line.referrals, line.terms);
    match language {
        Language::Dutch => format!("signalen: {signals}, hulp: {help}, termijnen: {terms}"),
        Language::English => format!("signals: {signals}, help: {help}, terms: {terms}"),
    }
}

/// What the address says was done.
pub const DONE: &[(&str, Text)] = &[
    (
        "begonnen",
        text(
            "De overdracht is begonnen. Kies een ontvanger.",
            "The handover has begun. Choose a receiver.",
        ),
    ),
    (
        "verdeeld",
        text("De overdracht is verdeeld.", "The handover was divided."),
    ),
    (
        "bevestigd",
        text("De overdracht is bevestigd.", "The handover was confirmed."),
    ),
    (
        "ingetrokken",
        text(
            "De overdracht is ingetrokken.",
            "The handover was withdrawn.",
        ),
    ),
    (
        "overgenomen",
        text("Je hebt de zaak overgenomen.", "You took the case over."),
    ),
    (
        "niet-overgenomen",
        text(
            "De zaak gaat terug naar de coördinator.",
            "The case goes back to the coordinator.",
        ),
    ),
    (
        "overdracht",
        text("De dagen zijn opgeslagen.", "The days were saved."),
    ),
];
