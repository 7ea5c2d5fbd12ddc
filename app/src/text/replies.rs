//! Answers to invitations, for planners.

use super::time::day_and_month;
use super::{Language, Text, text};
use domain::lesson::{LessonReply, NotTaken, ReplyAnswer};
use domain::time::wall_of;

/// Heading.
pub const TITLE: Text = text("Antwoord op de uitnodiging", "Answer to the invitation");
/// Of an answer to an earlier invitation.
pub const OUTDATED: Text = text(
    "Dit ging over een eerder moment.",
    "This was about an earlier moment.",
);

/// Title of the page where answers are handed in.
pub const HAND_IN: Text = text("Antwoorden inlezen", "Read answers");
/// Its lead.
pub const HAND_IN_LEAD: Text = text(
    "Kreeg je per mail een antwoord op een uitnodiging? Lees het hier in.",
    "Did an answer to an invitation come to you by mail? Read it here.",
);
/// The link to it.
pub const TO_HAND_IN: Text = text("Antwoord inlezen", "Read an answer");
/// Of a lesson that nobody answered to.
pub const NONE: Text = text(
    "Nog niemand antwoordde op de uitnodiging.",
    "Nobody answered to the invitation yet.",
);
/// Heading of the form.
pub const FILE_TITLE: Text = text("Bestand kiezen", "Choose a file");
/// Label.
pub const FILE: Text = text("Bestand met het antwoord", "File with the answer");
/// What kind of file.
pub const FILE_HINT: Text = text(
    "Een agendabestand (.ics) of de hele mail (.eml), tot 5 MB.",
    "A calendar file (.ics) or the whole mail (.eml), up to 5 MB.",
);
/// Button.
pub const READ: Text = text("Inlezen", "Read");
/// What happens.
pub const READ_HELP: Text = text(
    "Het antwoord staat daarna bij de les.",
    "The answer is then shown at the lesson.",
);
/// Before the reasons.
pub const NOT_TAKEN: Text = text("Niet overgenomen:", "Not taken:");
/// Link.
pub const TO_LESSON: Text = text("Terug naar de les", "Back to the lesson");
/// Larger than is read.
pub const TOO_LARGE: Text = text(
    "Dit bestand is groter dan 5 MB. Kies een ander bestand.",
    "This file is larger than 5 MB. Choose another file.",
);

/// `2 antwoorden overgenomen.`
pub fn taken(language: Language, count: u32) -> String {
    match (language, count) {
        (Language::Dutch, 0) => "Geen antwoord overgenomen.".to_owned(),
        (Language::Dutch, 1) => "1 antwoord overgenomen.".to_owned(),
        (Language::Dutch, _) => format!("{count} antwoorden overgenomen."),
        (Language::English, 0) => "No answer was taken.".to_owned(),
        (Language::English, 1) => "1 answer was taken.".to_owned(),
        (Language::English, _) => format!("{count} answers were taken."),
    }
}

/// `2 keer: de school gaf later een ander antwoord.`
pub fn not_taken(language: Language, why: NotTaken, count: u32) -> String {
    let why = reason(why).in_language(language);
    match (language, count) {
        (_, 1) => why.to_owned(),
        (Language::Dutch, _) => format!("{count} keer: {why}"),
        (Language::English, _) => format!("{count} times: {why}"),
    }
}

/// Why an answer was not taken.
pub const fn reason(why: NotTaken) -> Text {
    match why {
        NotTaken::Unreadable => text(
            "Dit bestand is niet te lezen als agenda of mail.",
            "This file cannot be read as a calendar or a mail.",
        ),
        NotTaken::NoObject => text(
            "In dit bestand zit geen agenda-antwoord.",
            "There is no calendar answer in this file.",
        ),
        NotTaken::NoAnswer => text(
            "Dit is een agenda, maar geen antwoord op een uitnodiging.",
            "This is a calendar, but no answer to an invitation.",
        ),
        NotTaken::NoEvent => text(
            "Er staat niet in om welke afspraak het gaat.",
            "It does not say which appointment it is about.",
        ),
        NotTaken::NoAttendee => text(
            "Er staat niet in wie antwoordt.",
            "It does not say who answers.",
        ),
        NotTaken::NotOurs => text(
            "Het gaat niet over een les waarvoor we iemand uitnodigden.",
            "It is not about a lesson to which we invited somebody.",
        ),
        NotTaken::SaysNothing => text("Er staat geen ja of nee in.", "It says neither yes nor no."),
        NotTaken::Older => text(
            "We hebben al een later antwoord van dezelfde persoon.",
            "We already have a later answer of the same person.",
        ),
        NotTaken::TooMany => text(
            "De les heeft al zoveel antwoorden als we bewaren.",
            "The lesson has as many answers as we keep.",
        ),
    }
}

const fn answer(answer: ReplyAnswer) -> Text {
    match answer {
        ReplyAnswer::Accepted => text("Geaccepteerd", "Accepted"),
        ReplyAnswer::Declined => text("Afgewezen", "Declined"),
        ReplyAnswer::Tentative => text("Onder voorbehoud", "Tentative"),
        ReplyAnswer::Delegated => text("Doorgegeven aan een ander", "Passed on to somebody else"),
        ReplyAnswer::Proposed => text("Stelt een ander moment voor", "Proposes another moment"),
    }
}

/// `Geaccepteerd op 24 november om 08:30, door de contactpersoon.`
pub fn answered(language: Language, reply: LessonReply) -> String {
    let (day, time) = wall_of(reply.at);
    let (what, day) = (
        answer(reply.answer).in_language(language),
        day_and_month(language, day),
    );
    match (language, reply.invited) {
        (Language::Dutch, true) => format!("{what} op {day} om {time}, door de contactpersoon."),
        (Language::Dutch, false) => format!("{what} op {day} om {time}, door iemand anders."),
        (Language::English, true) => format!("{what} on {day} at {time}, by the contact."),
        (Language::English, false) => format!("{what} on {day} at {time}, by somebody else."),
    }
}
