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

impl NotTaken {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Unreadable,
        Self::NoObject,
        Self::NoAnswer,
        Self::NoEvent,
        Self::NoAttendee,
        Self::NotOurs,
        Self::SaysNothing,
        Self::Older,
        Self::TooMany,
    ];

    /// The name used in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::NoObject => "no_object",
            Self::NoAnswer => "no_answer",
            Self::NoEvent => "no_event",
            Self::NoAttendee => "no_attendee",
            Self::NotOurs => "not_ours",
            Self::SaysNothing => "says_nothing",
            Self::Older => "older",
            Self::TooMany => "too_many",
        }
    }

    /// Whether the file is to blame, so that another one helps.
    pub const fn blames_file(self) -> bool {
        matches!(
            self,
            Self::Unreadable | Self::NoObject | Self::NoAnswer | Self::NoEvent | Self::NoAttendee
        )
    }
}

/// What came of answers that were handed in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RepliesTaken {
    /// How many were taken.
    pub taken: u32,
    /// Why others were not.
    pub refused: Vec<NotTaken>,
}

impl RepliesTaken {
    /// Why the file as a whole is of no use; none when something in it could be read.
    pub fn useless(&self) -> Option<NotTaken> {
        let file = self.refused.iter().all(|why| why.blames_file());
        let first = self.refused.first().copied();
        first.filter(|_| self.taken == 0 && file)
    }

    /// What was not taken, counted: `older.2,not_ours.1`.
    pub fn refused_in_words(&self) -> String {
        let counted = NotTaken::ALL.into_iter().filter_map(|why| {
            let count = self.refused.iter().filter(|one| **one == why).count();
            (count > 0).then(|| format!("{}.{count}", why.code()))
        });
        counted.collect::<Vec<_>>().join(",")
    }

    /// Reads that back; what cannot be read is left out.
    pub fn counted(words: &str) -> Vec<(NotTaken, u32)> {
        let counted = words.split(',').filter_map(|one| {
            let (code, count) = one.split_once('.')?;
            let why = NotTaken::ALL.into_iter().find(|why| why.code() == code)?;
            Some((why, count.parse().ok()?))
        });
        counted.take(NotTaken::ALL.len()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_taken_is_counted_and_read_back() {
        use NotTaken::{NotOurs, Older, Unreadable};
        let some = RepliesTaken {
            taken: 0,
            refused: vec![Older, NotOurs, Older, Unreadable],
        };
        assert_eq!(some.refused_in_words(), "unreadable.1,not_ours.1,older.2");
        let counted = RepliesTaken::counted("unreadable.1,not_ours.1,older.2,evil,x.y,older.-1");
        assert_eq!(counted, [(Unreadable, 1), (NotOurs, 1), (Older, 2)]);
        assert_eq!(some.useless(), None);
        let none = RepliesTaken {
            taken: 0,
            refused: vec![Unreadable],
        };
        assert_eq!(none.useless(), Some(Unreadable));
        assert_eq!(RepliesTaken::default().useless(), None);
    }
}
