use crate::text::{Language, Text, text};

/// The name of a kind of message; none for one that has no words.
pub fn known_kind(kind: &str) -> Option<Text> {
    Some(match kind {
        "link" => text("Link om te boeken", "Link to book"),
        "code" => text("Code", "Code"),
        "log_in" => text("Log in", "Log in"),
        "attention" => text("Aandachtspunten", "What wants attention"),
        "request_received" => text("Aanvraag ontvangen", "Request received"),
        "proposal" => text("Voorstel", "Proposal"),
        "confirmed" => text("Bevestiging", "Confirmation"),
        "waiting_list_offer" => text("Plek vrij voor de wachtlijst", "Offer to the waiting list"),
        "moved" => text("Les verplaatst", "Lesson moved"),
        "cancelled" => text("Les geannuleerd", "Lesson cancelled"),
        "educator_changed" => text("Andere voorlichter", "Another educator"),
        "week_published" => text("Week gepubliceerd", "Week published"),
        "reminder" => text("Herinnering", "Reminder"),
        "evaluation" => text("Vragen na de les", "Questions after the lesson"),
        _ => return None,
    })
}

/// The same, as its word when it has no name.
pub fn kind(language: Language, kind: &str) -> String {
    known_kind(kind).map_or_else(
        || kind.to_owned(),
        |name| name.in_language(language).to_owned(),
    )
}
