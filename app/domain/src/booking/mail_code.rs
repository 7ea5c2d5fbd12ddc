use crate::time::Instant;
use crate::values::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Six digits as typed from a mail. No `Debug` that shows them: a code is a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct SixDigits(String);

impl SixDigits {
    /// Reads a code as typed; blanks and dashes between digits do not matter.
    ///
    /// # Errors
    /// `Empty`, `NotANumber`, `TooShort` or `TooLong`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let blank = |c: &char| c.is_whitespace() || *c == '-';
        let digits: String = text.chars().filter(|c| !blank(c)).collect();
        match digits.len() {
            0 => Err(Mistake::Empty),
            _ if !digits.bytes().all(|b| b.is_ascii_digit()) => Err(Mistake::NotANumber),
            6 => Ok(Self(digits)),
            n if n < 6 => Err(Mistake::TooShort),
            _ => Err(Mistake::TooLong),
        }
    }

    /// The digits, to compare their digest.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SixDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SixDigits(..)")
    }
}

/// A code that was sent by mail, without its digits: ten minutes, five tries, used once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailCode {
    /// When it was sent, in UTC seconds.
    pub sent_at: Instant,
    /// Tries that were wrong.
    pub wrong: u8,
    /// Whether it was typed rightly.
    pub used: bool,
}

/// What comes of a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeAnswer {
    /// It is right.
    Right,
    /// It is wrong.
    Wrong {
        /// Tries left; with 0 a new code is needed.
        tries_left: u8,
    },
    /// Its time is over: a new code is needed.
    Expired,
    /// All tries were used, or it was used before: a new code is needed.
    UsedUp,
}

/// How a code stands for who is to type it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeStanding {
    /// It can be typed.
    Open {
        /// Until when, in UTC seconds.
        until: Instant,
        /// Tries left.
        tries_left: u8,
    },
    /// Its time is over.
    Expired,
    /// All tries were used.
    UsedUp,
}

impl CodeStanding {
    /// How it stands after so many more wrong tries.
    #[must_use]
    pub const fn after_wrong(self, tries: u8) -> Self {
        match self {
            Self::Open { until, tries_left } if tries < tries_left => Self::Open {
                until,
                tries_left: tries_left - tries,
            },
            Self::Open { .. } => Self::UsedUp,
            Self::Expired | Self::UsedUp => self,
        }
    }
}

impl MailCode {
    /// Seconds that a code counts.
    pub const SECONDS: i64 = 600;

    /// Tries that may be wrong.
    pub const TRIES: u8 = 5;

    /// A code that is sent now.
    pub const fn sent(now: Instant) -> Self {
        Self {
            sent_at: now,
            wrong: 0,
            used: false,
        }
    }

    /// How it stands; none when it was typed rightly.
    pub const fn standing(self, now: Instant) -> Option<CodeStanding> {
        let until = self.sent_at.saturating_add(Self::SECONDS);
        match (self.used, Self::TRIES.saturating_sub(self.wrong)) {
            (true, _) => None,
            (false, 0) => Some(CodeStanding::UsedUp),
            (false, _) if now >= until => Some(CodeStanding::Expired),
            (false, tries_left) => Some(CodeStanding::Open { until, tries_left }),
        }
    }

    /// The code after a try, and what comes of it. A code that is used up or too old does not say
    /// whether a try was right.
    #[must_use = "the code after the try must be kept, or tries are not counted"]
    pub const fn after(self, right: bool, now: Instant) -> (Self, CodeAnswer) {
        if self.used || self.wrong >= Self::TRIES {
            return (self, CodeAnswer::UsedUp);
        }
        if now >= self.sent_at.saturating_add(Self::SECONDS) {
            return (self, CodeAnswer::Expired);
        }
        if right {
            return (Self { used: true, ..self }, CodeAnswer::Right);
        }
        let wrong = self.wrong + 1;
        let tries_left = Self::TRIES - wrong;
        (Self { wrong, ..self }, CodeAnswer::Wrong { tries_left })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_as_people_type_it_and_never_shown() {
        for text in ["012345", " 012 345 ", "012-345"] {
            let code = SixDigits::parse(text).expect("a code");
            assert_eq!(code.as_str(), "012345");
            assert_eq!(format!("{code:?}"), "SixDigits(..)");
        }
        assert_eq!(
            ["", "12345", "1234567", "12345a"].map(|text| SixDigits::parse(text).err()),
            [
                Some(Mistake::Empty),
                Some(Mistake::TooShort),
                Some(Mistake::TooLong),
                Some(Mistake::NotANumber)
            ]
        );
    }

    proptest! {
        #[test]
        fn a_code_is_right_at_most_once_within_ten_minutes_and_five_wrong_tries(
            tries in prop::collection::vec((prop::bool::weighted(0.2), 0i64..120), 0..20),
        ) {
            let (mut code, mut now) = (MailCode::sent(1_000), 1_000);
            let (mut wrong, mut rights) = (0, 0);
            for (right, seconds) in tries {
                now += seconds;
                let standing = code.standing(now);
                let (next, answer) = code.after(right, now);
                code = next;
                if let (Some(before), CodeAnswer::Wrong { .. }) = (standing, answer) {
                    prop_assert_eq!(code.standing(now), Some(before.after_wrong(1)));
                }
                let told = match answer {
                    CodeAnswer::Right | CodeAnswer::Wrong { .. } => matches!(standing, Some(CodeStanding::Open { .. })),
                    CodeAnswer::Expired => standing == Some(CodeStanding::Expired),
                    CodeAnswer::UsedUp => matches!(standing, None | Some(CodeStanding::UsedUp)),
                };
                prop_assert!(told, "{answer:?} after {standing:?}");
                match answer {
                    CodeAnswer::Right => {
                        rights += 1;
                        prop_assert!(right && wrong < 5 && now < 1_600);
                    }
                    CodeAnswer::Wrong { tries_left } => {
                        wrong += 1;
                        prop_assert_eq!(tries_left + wrong, 5);
                    }
                    CodeAnswer::Expired => prop_assert!(now >= 1_600),
                    CodeAnswer::UsedUp => prop_assert!(rights == 1 || wrong == 5),
                }
            }
            prop_assert!(rights <= 1);
        }
    }
}
