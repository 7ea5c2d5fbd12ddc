use super::Day;
use crate::values::Mistake;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A week from Monday to Sunday (ISO 8601), known by its Monday; written `2026-W48`. Read from any
/// of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "Day", into = "Day")]
pub struct Week(Day);

impl From<Day> for Week {
    fn from(day: Day) -> Self {
        Self::of(day)
    }
}

impl From<Week> for Day {
    fn from(week: Week) -> Self {
        week.0
    }
}

impl Week {
    /// The week that a day lies in.
    pub fn of(day: Day) -> Self {
        let after_monday = Days::new(u64::from(day.weekday().num_days_from_monday()));
        Self(day.checked_sub_days(after_monday).unwrap_or(day))
    }

    /// Its Monday.
    pub fn monday(self) -> Day {
        self.0
    }

    /// Its day so many days after Monday (0 to 6).
    pub fn day(self, after_monday: u8) -> Day {
        self.0 + Days::new(u64::from(after_monday.min(6)))
    }

    /// Its Sunday.
    pub fn sunday(self) -> Day {
        self.day(6)
    }

    /// All seven days.
    pub fn days(self) -> [Day; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|n| self.day(n))
    }

    /// Whether the day lies in this week.
    pub fn holds(self, day: Day) -> bool {
        Self::of(day) == self
    }

    /// The week after.
    pub fn next(self) -> Self {
        Self(self.0 + Days::new(7))
    }

    /// The week before.
    pub fn previous(self) -> Self {
        Self(self.0 - Days::new(7))
    }

    /// The ISO week number, 1 to 53.
    pub fn number(self) -> u32 {
        self.0.iso_week().week()
    }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.0.iso_week();
        write!(f, "{}-W{:02}", iso.year(), iso.week())
    }
}

impl FromStr for Week {
    type Err = Mistake;

    fn from_str(text: &str) -> Result<Self, Mistake> {
        let (year, week) = text.split_once("-W").ok_or(Mistake::NotADate)?;
        let year: i32 = year.parse().map_err(|_| Mistake::NotADate)?;
        let week: u32 = week.parse().map_err(|_| Mistake::NotADate)?;
        if !(1900..=2200).contains(&year) {
            return Err(Mistake::NotADate);
        }
        NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
            .map(Self)
            .ok_or(Mistake::NotADate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_days_of_a_year_may_belong_to_week_1() {
        let day: Day = "2025-12-29".parse().expect("a date");
        assert_eq!(Week::of(day).to_string(), "2026-W01");
    }

    #[test]
    fn a_week_that_a_year_does_not_have_is_refused() {
        assert_eq!("2025-W53".parse::<Week>(), Err(Mistake::NotADate));
        assert_eq!("2026-W53".parse::<Week>().map(Week::number), Ok(53));
    }

    #[test]
    fn a_week_sent_as_any_of_its_days_is_that_week() {
        let week: Week = serde_json::from_str("\"2026-11-26\"").expect("a week");
        assert_eq!(week.monday().to_string(), "2026-11-23");
    }

    proptest! {
        #[test]
        fn a_week_reads_back_from_what_it_shows(days in 0i64..40_000) {
            let day = Day::default() + chrono::TimeDelta::days(days);
            let week = Week::of(day);
            prop_assert_eq!(week.to_string().parse(), Ok(week));
            prop_assert!(week.holds(day));
        }
    }
}
