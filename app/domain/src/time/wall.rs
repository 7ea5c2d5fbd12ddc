use crate::values::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A wall time in Europe/Amsterdam, in minutes after midnight: 0 to 1,440 (24:00, an end only).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minute(pub u16);

impl Minute {
    /// The end of a day.
    pub const MIDNIGHT: Self = Self(1_440);

    /// An hour and minute of the day.
    pub const fn at(hour: u16, minute: u16) -> Self {
        Self(hour * 60 + minute)
    }

    /// Reads a time as typed: `9:30`, `09:30`, `9.30` or `0930`.
    ///
    /// # Errors
    /// `Empty` or `NotATime`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Mistake::Empty);
        }
        let (hours, minutes) = match text.split_once([':', '.']) {
            Some(parts) => parts,
            None if text.len() == 4 && text.is_ascii() => text.split_at(2),
            None => return Err(Mistake::NotATime),
        };
        let number = |part: &str, most: u16| {
            let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<u16>().ok().filter(|n| digits && *n <= most)
        };
        match (number(hours, 23), number(minutes, 59)) {
            (Some(hour), Some(minute)) if minutes.len() == 2 => Ok(Self::at(hour, minute)),
            _ => Err(Mistake::NotATime),
        }
    }

    /// This time so many minutes later; not past the end of the day.
    pub fn plus(self, minutes: u16) -> Self {
        Self(self.0.saturating_add(minutes).min(Self::MIDNIGHT.0))
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A stretch of one day: from `start` up to but not including `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// First minute.
    pub start: Minute,
    /// The minute after the last.
    pub end: Minute,
}

impl Span {
    /// The whole day.
    pub const DAY: Self = Self {
        start: Minute(0),
        end: Minute::MIDNIGHT,
    };

    /// A stretch of so many minutes from a start; cut off at the end of the day.
    pub fn of(start: Minute, minutes: u16) -> Self {
        Self {
            start,
            end: start.plus(minutes),
        }
    }

    /// A stretch from two times.
    ///
    /// # Errors
    /// `EndBeforeStart` when it would be empty.
    pub fn between(start: Minute, end: Minute) -> Result<Self, Mistake> {
        if start < end {
            Ok(Self { start, end })
        } else {
            Err(Mistake::EndBeforeStart)
        }
    }

    /// Length in minutes.
    pub fn minutes(self) -> u16 {
        self.end.0.saturating_sub(self.start.0)
    }

    /// Whether the two have a minute in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether the other lies wholly inside this one.
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for text in ["9:30", "09:30", "9.30", "0930", " 09:30 "] {
            assert_eq!(Minute::parse(text), Ok(Minute::at(9, 30)), "{text}");
        }
    }

    #[test]
    fn a_time_that_no_clock_shows_is_refused() {
        for text in ["24:00", "9:60", "9:5", "half tien", "-1:30", "930", "1:+5"] {
            assert_eq!(Minute::parse(text), Err(Mistake::NotATime), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_time_reads_back_from_what_it_shows(minute in 0u16..1440) {
            prop_assert_eq!(Minute::parse(&Minute(minute).to_string()), Ok(Minute(minute)));
        }

        #[test]
        fn overlap_does_not_depend_on_the_order(a in 0u16..1400, b in 0u16..1400, x in 1u16..200, y in 1u16..200) {
            let (one, two) = (Span::of(Minute(a), x), Span::of(Minute(b), y));
            prop_assert_eq!(one.overlaps(two), two.overlaps(one));
        }
    }
}
