//! A youth's request for what is known.

#[cfg(feature = "ssr")]
mod document;

#[cfg(feature = "ssr")]
pub use document::describe;

use super::{Language, Text, text};
use domain::cases::{AccessRefusal, AccessState};

/// Page title and card.
pub const TITLE: Text = text("Inzageverzoek", "Request for the file");
/// Lead.
pub const LEAD: Text = text(
    "De jongere vraagt wat wij weten. Het antwoord komt binnen een maand.",
    "The youth asks what we know. The answer comes within a month.",
);
/// Menu and page title.
pub const LIST: Text = text("Inzageverzoeken", "Requests for the file");
/// Lead.
pub const LIST_LEAD: Text = text(
    "Deze jongeren wachten op antwoord. Lees en teken wat zij krijgen.",
    "These youths wait for an answer. Read and sign what they get.",
);
/// Empty list.
pub const NONE: Text = text("Niemand wacht op antwoord", "Nobody waits for an answer");
/// What then.
pub const NONE_HELP: Text = text(
    "Vraagt een jongere wat wij weten, dan staat het hier.",
    "When a youth asks what we know, it stands here.",
);
/// Column.
pub const STATE: Text = text("Stand", "State");
/// Column.
pub const SIGNATURES: Text = text("Handtekeningen", "Signatures");
/// Link on the case page.
pub const OPEN: Text = text("Inzageverzoek", "Request for the file");
/// Under it.
pub const OPEN_HELP: Text = text(
    "Vraagt de jongere wat wij weten? Leg het hier vast.",
    "Does the youth ask what we know? Write it down here.",
);
/// Form.
pub const REGISTER: Text = text("Verzoek vastleggen", "Write a request down");
/// Field.
pub const RECEIVED: Text = text("Binnengekomen op", "Came in on");
/// Hint.
pub const RECEIVED_HINT: Text = text(
    "De termijn van een maand telt vanaf deze dag.",
    "The term of a month counts from this day.",
);
/// Fact.
pub const DUE: Text = text("Antwoord uiterlijk", "Answer at the latest");
/// Fact.
pub const MADE_ON: Text = text("Gegevens gemaakt op", "Data made on");
/// Fact.
pub const SIGNED_BY: Text = text("Getekend door", "Signed by");
/// Nobody signed.
pub const NOBODY: Text = text("nog niemand", "nobody yet");
/// Form.
pub const MAKE: Text = text("Maak de gegevens", "Make the data");
/// Form, once they were made.
pub const MAKE_AGAIN: Text = text("Maak de gegevens opnieuw", "Make the data anew");
/// What that does.
pub const MAKE_AGAIN_HELP: Text = text(
    "Handtekeningen onder de vorige gegevens vervallen dan.",
    "Signatures under the data before count no more.",
);
/// Field.
pub const OTHERS: Text = text("Lak ook deze namen weg", "Mask these names too");
/// Hint.
pub const OTHERS_HINT: Text = text(
    "Elke naam op een regel. Medewerkers, ouders en verwijzer lakt het systeem zelf weg.",
    "Each name on a line. Colleagues, parents and referrer are masked already.",
);
/// Heading.
pub const WHAT: Text = text("Wat de jongere krijgt", "What the youth gets");
/// Under it.
pub const WHAT_HELP: Text = text(
    "Lees alles. Staat er nog iemand anders in? Maak het opnieuw en lak die naam weg.",
    "Read everything. Is somebody else still in it? Make it anew and mask that name.",
);
/// Button.
pub const SIGN: Text = text("Ik heb dit gelezen en teken", "I read this and sign");
/// Who signed already.
pub const SIGNED_BY_YOU: Text = text(
    "Jij hebt getekend. Een tweede collega tekent ook.",
    "You signed. A second colleague signs too.",
);
/// Link.
pub const DOWNLOAD: Text = text("Download het ZIP-bestand", "Download the ZIP file");
/// Under it.
pub const DOWNLOAD_HELP: Text = text(
    "Elke download staat in het logboek. Bewaar het bestand nergens.",
    "Each download stands in the log. Keep the file nowhere.",
);
/// Form.
pub const END: Text = text("Rond het verzoek af", "End the request");
/// Question.
pub const HOW: Text = text("Hoe eindigt het?", "How does it end?");
/// Field.
pub const REASON: Text = text("Toelichting", "Explanation");
/// Hint.
pub const REASON_HINT: Text = text("Nodig bij een weigering.", "Needed for a refusal.");
/// Where no letters can be made.
pub const NO_PRESS: Text = text(
    "Op deze server kan geen PDF worden gemaakt. Vraag de beheerder om het brievenprogramma.",
    "No PDF can be made on this server. Ask the administrator for the letters program.",
);

/// What was done, by the word in the address.
pub const DONE: &[(&str, Text)] = &[
    (
        "vastgelegd",
        text(
            "Het verzoek is vastgelegd.",
            "The request was written down.",
        ),
    ),
    (
        "gemaakt",
        text(
            "De gegevens zijn gemaakt. Twee collega's lezen en tekenen ze.",
            "The data were made. Two colleagues read and sign them.",
        ),
    ),
    ("getekend", text("Je hebt getekend.", "You signed.")),
    (
        "afgerond",
        text("Het verzoek is afgerond.", "The request was ended."),
    ),
];

/// Where a request stands.
pub const fn state(state: AccessState) -> Text {
    match state {
        AccessState::Open => text("Binnengekomen", "Came in"),
        AccessState::Made => text(
            "Wacht op handtekeningen en overhandigen",
            "Waits to be signed and handed over",
        ),
        AccessState::Given => text("Overhandigd", "Handed over"),
        AccessState::Refused => text("Geweigerd", "Refused"),
        AccessState::Withdrawn => text("Ingetrokken door de jongere", "Taken back by the youth"),
    }
}

/// Why nothing comes of it.
pub fn refusal(language: Language, refusal: AccessRefusal) -> &'static str {
    let told = match refusal {
        AccessRefusal::AlreadyOpen => text(
            "Er loopt al een verzoek. Rond dat eerst af.",
            "A request is open already. End that first.",
        ),
        AccessRefusal::Over => text("Dit verzoek is afgerond.", "This request has ended."),
        AccessRefusal::NotMade => text(
            "De gegevens zijn nog niet gemaakt.",
            "The data were not made yet.",
        ),
        AccessRefusal::SignedByYou => SIGNED_BY_YOU,
        AccessRefusal::SignedByTwo => text(
            "Twee collega's hebben al getekend.",
            "Two colleagues signed already.",
        ),
        AccessRefusal::NotSigned => text(
            "Eerst tekenen twee verschillende collega's.",
            "Two different colleagues sign first.",
        ),
    };
    told.in_language(language)
}
