//! The rules of the index, without a database or a clock.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// Age at which nobody is a youth any more (Jeugdwet 7.1.1.1).
pub const TOO_OLD: i32 = 23;

/// Longest that a signal may stand, in months (Besluit Jeugdwet); a region may choose less.
pub const LONGEST_TERM: u32 = 24;

/// Where a signal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It counts.
    Active,
    /// It no longer counts, and can count again until its last day.
    Inactive,
    /// It was not right or has gone for good: whom it was about is gone too.
    Removed,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Active, Self::Inactive, Self::Removed];

    /// Its word in the database.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Removed => "removed",
        }
    }

    /// The state with that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether it may become another; `over` says that its last day has gone by. What stays as it is
    /// may always.
    #[must_use]
    pub fn may_become(self, next: Self, over: bool) -> bool {
        match (self, next) {
            (now, next) if now == next => true,
            (Self::Removed, _) => false,
            (_, Self::Active) => !over,
            (_, Self::Inactive | Self::Removed) => true,
        }
    }
}

/// The first day on which a signal no longer stands: the end of its term, or the 23rd birthday if
/// that comes first. None when the youth is 23 on the day itself, or was not born yet.
#[must_use]
pub fn ends_on(given: NaiveDate, born: NaiveDate, term_months: u32) -> Option<NaiveDate> {
    let term = given.checked_add_months(Months::new(term_months.clamp(1, LONGEST_TERM)))?;
    let birthday = birthday(born, TOO_OLD)?;
    (born <= given && given < birthday).then(|| term.min(birthday))
}

/// Who was born on 29 February is a year older on 1 March.
fn birthday(born: NaiveDate, age: i32) -> Option<NaiveDate> {
    born.with_year(born.year() + age)
        .or_else(|| NaiveDate::from_ymd_opt(born.year() + age, 3, 1))
}

/// What is known of a person, as digests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'a> {
    /// Of the citizen service number, if that was told.
    pub by_number: Option<&'a str>,
    /// Of name and birth date.
    pub by_name: &'a str,
}

/// Whether two are one person. Where both numbers are known they decide; else first given name,
/// family name and birth date do.
#[must_use]
pub fn same(one: Known<'_>, other: Known<'_>) -> bool {
    match (one.by_number, other.by_number) {
        (Some(one), Some(other)) => one == other,
        _ => one.by_name == other.by_name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn a_signal_ends_with_its_term_or_on_the_23rd_birthday() {
        let given = day(2026, 11, 23);
        assert_eq!(ends_on(given, day(2012, 5, 1), 12), Some(day(2027, 11, 23)));
        assert_eq!(ends_on(given, day(2004, 5, 1), 12), Some(day(2027, 5, 1)));
        assert_eq!(ends_on(given, day(2012, 5, 1), 60), Some(day(2028, 11, 23)));
        assert_eq!(ends_on(given, day(2004, 2, 29), 24), Some(day(2027, 3, 1)));
    }

    #[test]
    fn nobody_of_23_and_nobody_unborn_has_a_signal() {
        assert_eq!(ends_on(day(2026, 11, 23), day(2003, 11, 23), 12), None);
        assert_eq!(ends_on(day(2026, 11, 23), day(2026, 11, 24), 12), None);
        assert_eq!(
            ends_on(day(2026, 11, 23), day(2026, 11, 23), 12),
            Some(day(2027, 11, 23))
        );
    }

    #[test]
    fn what_is_removed_stays_removed_and_what_is_over_stays_over() {
        let may = |over| State::ALL.map(|from| State::ALL.map(|to| from.may_become(to, over)));
        assert_eq!(
            may(false),
            [[true, true, true], [true, true, true], [false, false, true]]
        );
        assert_eq!(
            may(true),
            [
                [true, true, true],
                [false, true, true],
                [false, false, true]
            ]
        );
    }

    #[test]
    fn two_numbers_decide_and_one_does_not() {
        let known = |by_number, by_name| Known { by_number, by_name };
        assert!(same(known(Some("1"), "a"), known(Some("1"), "b")));
        assert!(!same(known(Some("1"), "a"), known(Some("2"), "a")));
        assert!(same(known(Some("1"), "a"), known(None, "a")));
        assert!(!same(known(None, "a"), known(None, "b")));
    }

    proptest! {
        #[test]
        fn a_signal_ends_after_it_was_given_and_within_two_years(given in 0i64..40_000, age in 0i64..9_000, term in 0u32..100) {
            let given = day(1990, 1, 1) + chrono::Days::new(given.unsigned_abs());
            let born = given - chrono::Days::new(age.unsigned_abs());
            if let Some(end) = ends_on(given, born, term) {
                prop_assert!(end > given);
                prop_assert!(end <= given + Months::new(24));
                prop_assert!(birthday(born, 23).is_some_and(|birthday| end <= birthday));
            } else {
                prop_assert!(age >= 23 * 365);
            }
        }
    }
}
