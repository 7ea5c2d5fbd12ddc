//! How long before a lesson it was cancelled.

use super::fact::Fact;
use crate::lesson::{CancelledBy, State};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The notice that somebody got of a cancelled lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// It had no day yet.
    NoDay,
    /// Two weeks or more.
    TwoWeeks,
    /// One week, less than two.
    Week,
    /// One day, less than a week.
    Days,
    /// On the day itself, or afterwards.
    SameDay,
}

impl Notice {
    /// All, from the longest.
    pub const ALL: [Self; 5] = [
        Self::NoDay,
        Self::TwoWeeks,
        Self::Week,
        Self::Days,
        Self::SameDay,
    ];

    /// The name used in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoDay => "no_day",
            Self::TwoWeeks => "two_weeks",
            Self::Week => "week",
            Self::Days => "days",
            Self::SameDay => "same_day",
        }
    }

    /// The notice of so many days; none for a lesson without a day.
    pub const fn of(days_before: Option<i32>) -> Self {
        match days_before {
            None => Self::NoDay,
            Some(14..) => Self::TwoWeeks,
            Some(7..14) => Self::Week,
            Some(1..7) => Self::Days,
            Some(..=0) => Self::SameDay,
        }
    }
}

/// Who cancelled a lesson and with what notice; none unless it was cancelled. Where nobody is named
/// it was ourselves, as in the figures.
pub fn cancellation(fact: &Fact) -> Option<(CancelledBy, Notice)> {
    if fact.state != State::Cancelled {
        return None;
    }
    let how = fact.cancelled;
    let by = how.map_or(CancelledBy::Us, |how| how.by);
    Some((by, Notice::of(how.and_then(|how| how.days_before))))
}

/// Cancelled lessons by who cancelled them and with what notice. The lessons behind each are those
/// of which [`cancellation`] says so.
pub fn by_notice<'a>(
    facts: impl IntoIterator<Item = &'a Fact>,
) -> BTreeMap<(CancelledBy, Notice), u64> {
    let mut counts = BTreeMap::new();
    for how in facts.into_iter().filter_map(cancellation) {
        *counts.entry(how).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::Figure;
    use crate::coverage::figures::LATE_DAYS;
    use crate::coverage::samples::facts;
    use proptest::prelude::*;

    #[test]
    fn notice_is_told_in_days_and_weeks() {
        let told = [
            None,
            Some(14),
            Some(13),
            Some(7),
            Some(6),
            Some(1),
            Some(0),
            Some(-2),
        ];
        let told = told.map(Notice::of);
        use Notice::{Days, NoDay, SameDay, TwoWeeks, Week};
        assert_eq!(
            told,
            [NoDay, TwoWeeks, Week, Week, Days, Days, SameDay, SameDay]
        );
    }

    proptest! {
        #[test]
        fn who_cancelled_and_how_late_add_up_to_the_figures(all in facts()) {
            let counts = by_notice(&all);
            let sum = |of: &dyn Fn(CancelledBy, Notice) -> bool| -> u64 {
                let taken = counts.iter().filter(|((by, notice), _)| of(*by, *notice));
                taken.map(|(_, count)| count).sum()
            };
            let by_school = sum(&|by, _| by == CancelledBy::Organisation);
            prop_assert_eq!(by_school, Figure::CancelledBySchool.over(&all));
            prop_assert_eq!(sum(&|by, _| by == CancelledBy::Us), Figure::CancelledByUs.over(&all));
            let late = sum(&|_, notice| matches!(notice, Notice::Days | Notice::SameDay));
            prop_assert_eq!(late, Figure::CancelledLate.over(&all));
            prop_assert_eq!(LATE_DAYS, 7);
        }
    }
}
