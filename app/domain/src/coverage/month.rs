use crate::time::Day;
use chrono::{Datelike, Days, Months};
use serde::{Deserialize, Serialize};

/// A month of a year: the year times twelve plus 0 to 11.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month(pub i32);

impl Month {
    /// The month in which a day lies.
    pub fn of(day: Day) -> Self {
        let month = i32::try_from(day.month0()).unwrap_or(0);
        Self(day.year() * 12 + month)
    }

    /// Its first day; none far beyond any calendar.
    pub fn first_day(self) -> Option<Day> {
        let month = u32::try_from(self.0.rem_euclid(12)).ok()?;
        Day::from_ymd_opt(self.0.div_euclid(12), month + 1, 1)
    }

    /// Its last day.
    pub fn last_day(self) -> Option<Day> {
        let next = self.first_day()?.checked_add_months(Months::new(1))?;
        next.checked_sub_days(Days::new(1))
    }

    /// The months in which a period lies, in order.
    pub fn between(first: Day, last: Day) -> impl Iterator<Item = Self> {
        (Self::of(first).0..=Self::of(last).0).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_day_lies_in_its_month_and_in_no_other(number in 0i64..40_000) {
            let day = Day::from_ymd_opt(1990, 1, 1).expect("a day") + chrono::Duration::days(number);
            let month = Month::of(day);
            let (first, last) = (month.first_day().expect("first"), month.last_day().expect("last"));
            prop_assert!((first..=last).contains(&day));
            prop_assert_eq!(first.day(), 1);
            prop_assert_eq!(Month::of(last), month);
            prop_assert_eq!(Month::of(last + Days::new(1)), Month(month.0 + 1));
        }
    }
}
