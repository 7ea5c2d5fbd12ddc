use super::Day;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A school year, known by the calendar year it starts in; 1 August to 31 July (Wet op het primair
/// onderwijs, article 1: schooljaar).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SchoolYear(pub i32);

impl SchoolYear {
    /// The school year that a day lies in.
    pub fn of(day: Day) -> Self {
        Self(if day.month() >= 8 {
            day.year()
        } else {
            day.year() - 1
        })
    }

    /// First day, 1 August.
    pub fn first_day(self) -> Day {
        Day::from_ymd_opt(self.0, 8, 1).unwrap_or(Day::MIN)
    }

    /// Last day, 31 July of the next year.
    pub fn last_day(self) -> Day {
        Day::from_ymd_opt(self.0 + 1, 7, 31).unwrap_or(Day::MAX)
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.0, self.0 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_school_year_turns_on_the_first_of_august() {
        let day = |text: &str| text.parse::<Day>().expect("a date");
        assert_eq!(SchoolYear::of(day("2026-07-31")), SchoolYear(2025));
        assert_eq!(SchoolYear::of(day("2026-08-01")).to_string(), "2026/2027");
    }
}
