//! Figures month by month, and beside those of a year before.

use super::fact::Fact;
use super::figures::{Counts, Figure, count_by};
use super::month::Month;
use crate::time::Day;
use chrono::{Days, Months};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// The figures of each month of a period, also of months without a lesson. A school that is reached
/// in two months counts in both.
pub fn by_month<'a>(
    facts: impl IntoIterator<Item = &'a Fact>,
    period: &RangeInclusive<Day>,
) -> Vec<(Month, Counts)> {
    let within = |fact: &Fact| period.contains(&fact.on).then(|| Month::of(fact.on));
    let mut counts = count_by(facts, within);
    Month::between(*period.start(), *period.end())
        .map(|month| (month, counts.remove(&month).unwrap_or_default()))
        .collect()
}

/// The same period a year before; a period that ends with a month does so then too, in a leap year
/// and out of one. None far before any calendar.
pub fn year_before(period: &RangeInclusive<Day>) -> Option<RangeInclusive<Day>> {
    let first = period.start().checked_sub_months(Months::new(12))?;
    let after = period.end().checked_add_days(Days::new(1))?;
    let after = after.checked_sub_months(Months::new(12))?;
    Some(first..=after.checked_sub_days(Days::new(1))?)
}

/// A figure beside that of a year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Now.
    pub now: u64,
    /// A year before.
    pub before: u64,
}

impl Change {
    /// A figure of two periods.
    pub fn of(figure: Figure, now: &Counts, before: &Counts) -> Self {
        Self {
            now: now.of(figure),
            before: before.of(figure),
        }
    }

    /// By how many percent it grew, rounded to whole ones, negative when it fell; none where there was
    /// nothing a year before.
    pub fn percent(self) -> Option<i64> {
        let (now, before) = (
            i64::try_from(self.now).ok()?,
            i64::try_from(self.before).ok()?,
        );
        let by = (now - before)
            .checked_mul(200)?
            .checked_add((now - before).signum() * before)?;
        by.checked_div(before.checked_mul(2)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{day, facts};
    use proptest::prelude::*;

    #[test]
    fn a_year_before_ends_with_the_same_month() {
        let before = |first, last| {
            let period = year_before(&(day(first)..=day(last))).expect("a period");
            (period.start().to_string(), period.end().to_string())
        };
        let days = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            before("2026-01-01", "2026-12-31"),
            days("2025-01-01", "2025-12-31")
        );
        assert_eq!(
            before("2025-02-01", "2025-02-28"),
            days("2024-02-01", "2024-02-29")
        );
        assert_eq!(
            before("2024-02-01", "2024-02-29"),
            days("2023-02-01", "2023-02-28")
        );
    }

    #[test]
    fn growth_is_told_in_whole_percents_and_not_from_nothing() {
        let percent = |now, before| Change { now, before }.percent();
        assert_eq!(percent(30, 20), Some(50));
        assert_eq!(percent(20, 30), Some(-33));
        assert_eq!(percent(5, 3), Some(67));
        assert_eq!(percent(0, 8), Some(-100));
        assert_eq!(percent(8, 0), None);
    }

    proptest! {
        #[test]
        fn the_months_add_up_to_the_period(all in facts(), from in 0u64..700, length in 0u64..700) {
            let first = day("2025-01-01") + Days::new(from);
            let period = first..=first + Days::new(length);
            let months = by_month(&all, &period);
            let within: Vec<_> = all.iter().filter(|fact| period.contains(&fact.on)).cloned().collect();
            for figure in Figure::ALL.into_iter().filter(|figure| figure.adds_up()) {
                let sum: u64 = months.iter().map(|(_, counts)| counts.of(figure)).sum();
                prop_assert_eq!(sum, figure.over(&within));
            }
            let each = months.windows(2).all(|pair| pair[1].0.0 == pair[0].0.0 + 1);
            prop_assert!(each);
        }
    }
}
