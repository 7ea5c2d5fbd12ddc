use crate::time::{Day, Instant};
use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// Somebody's own calendar, as it was last handed in: when they are busy, never with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusyCalendar {
    /// When it was handed in, in UTC seconds.
    pub read_at: Instant,
    /// The last day that was looked at; later ones count as free.
    pub read_until: Day,
    /// How many times they are busy.
    pub spans: u32,
    /// Events that could not be read.
    pub odd: u32,
    /// Whether it held more than was read.
    pub cut_off: bool,
}

/// Why a file gives no calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoCalendar {
    /// Nothing was sent.
    Empty,
    /// It is no calendar.
    Unreadable,
    /// It stops before its end.
    CutOff,
    /// It is too large.
    TooLarge,
}

/// Where somebody's calendar is read by itself, and how that goes. Never the address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusySource {
    /// The host of the address.
    pub host: String,
    /// When it was last read, in UTC seconds; none when it never was.
    pub read_at: Option<Instant>,
    /// Since when it cannot be read, and why; none while it can.
    pub failing: Option<(Instant, CalendarTrouble)>,
}

/// What is known of when somebody is busy by their own calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusyView {
    /// The calendar as it was last read; none when there is none.
    pub calendar: Option<BusyCalendar>,
    /// Where it is read by itself; none when it came as a file.
    pub source: Option<BusySource>,
}

/// Why a calendar at an address could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalendarTrouble {
    /// No such host, or it does not answer.
    Unreachable,
    /// It is not on the public internet, or leads away from it.
    NotPublic,
    /// No TLS, or a certificate that is not trusted.
    NotSafe,
    /// It leads from one address to another too often.
    TooManyMoves,
    /// Its server wants us to sign in (401, 403).
    Refused,
    /// It is no longer there (404, 410).
    Gone,
    /// Its server answers something else than a file.
    Failing,
    /// It takes too long.
    TooSlow,
    /// It is larger than is read.
    TooLarge,
    /// What is there is no calendar.
    NoCalendar,
}

impl CalendarTrouble {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Unreachable,
        Self::NotPublic,
        Self::NotSafe,
        Self::TooManyMoves,
        Self::Refused,
        Self::Gone,
        Self::Failing,
        Self::TooSlow,
        Self::TooLarge,
        Self::NoCalendar,
    ];

    /// The name used in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::NotPublic => "not_public",
            Self::NotSafe => "not_safe",
            Self::TooManyMoves => "too_many_moves",
            Self::Refused => "refused",
            Self::Gone => "gone",
            Self::Failing => "failing",
            Self::TooSlow => "too_slow",
            Self::TooLarge => "too_large",
            Self::NoCalendar => "no_calendar",
        }
    }

    /// Reads it from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|trouble| trouble.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// Seconds until an address is read again after so many readings that failed: half an hour, then
/// twice as long each time, up to a day.
pub const fn read_again_after(failed: u32) -> i64 {
    const USUAL: i64 = 30 * 60;
    const LONGEST: i64 = 24 * 3_600;
    let doubled = if failed > 6 { 6 } else { failed };
    let wait = USUAL << doubled;
    if wait > LONGEST { LONGEST } else { wait }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_fails_is_asked_ever_less_often_up_to_once_a_day() {
        let waits = [0, 1, 2, 5, 6, 7, u32::MAX].map(|failed| read_again_after(failed) / 60);
        assert_eq!(waits, [30, 60, 120, 960, 1_440, 1_440, 1_440]);
    }

    #[test]
    fn every_trouble_is_read_back_from_its_code() {
        for trouble in CalendarTrouble::ALL {
            assert_eq!(CalendarTrouble::parse(trouble.code()), Ok(trouble));
        }
        assert_eq!(CalendarTrouble::parse("x"), Err(Mistake::NotAChoice));
    }
}
