use crate::time::{Day, Instant};
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
    /// It is too large.
    TooLarge,
}
