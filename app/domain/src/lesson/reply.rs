use crate::time::Instant;
use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// What somebody answered to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyAnswer {
    /// It suits.
    Accepted,
    /// It does not suit.
    Declined,
    /// It may suit.
    Tentative,
    /// Somebody else answers for them.
    Delegated,
    /// Another moment would be better.
    Proposed,
}

impl ReplyAnswer {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Accepted,
        Self::Declined,
        Self::Tentative,
        Self::Delegated,
        Self::Proposed,
    ];

    /// The name used in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Tentative => "tentative",
            Self::Delegated => "delegated",
            Self::Proposed => "proposed",
        }
    }

    /// Reads it from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|answer| answer.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// An answer to the invitation for a lesson, without the name of whoever gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonReply {
    /// What was answered.
    pub answer: ReplyAnswer,
    /// When, in UTC seconds.
    pub at: Instant,
    /// Whether it came from the address that was invited.
    pub invited: bool,
    /// Whether it is about a moment that the lesson no longer has.
    pub outdated: bool,
}

/// Why an answer was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotTaken {
    /// It is no calendar object or mail that can be read, or far too large.
    Unreadable,
    /// A mail without a calendar object.
    NoObject,
    /// A calendar object, but no answer.
    NoAnswer,
    /// It does not say to which event.
    NoEvent,
    /// It does not say whose answer it is.
    NoAttendee,
    /// No lesson of ours has that name, or no school was invited to it.
    NotOurs,
    /// It says neither yes nor no.
    SaysNothing,
    /// A later answer of the same person is known.
    Older,
    /// The lesson has as many answers as are kept.
    TooMany,
}

/// What came of answers that were handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepliesTaken {
    /// How many were taken.
    pub taken: u32,
    /// Why others were not.
    pub refused: Vec<NotTaken>,
}
