//! Answers to invitations, for planners.

use super::time::day_and_month;
use super::{Language, Text, text};
use domain::lesson::{LessonReply, ReplyAnswer};
use domain::time::wall_of;

/// Heading.
pub const TITLE: Text = text("Antwoord op de uitnodiging", "Answer to the invitation");
/// Of an answer to an earlier invitation.
pub const OUTDATED: Text = text(
    "Dit ging over een eerder moment.",
    "This was about an earlier moment.",
);

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
