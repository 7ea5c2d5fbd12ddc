//! How an agreement goes: what came of it, and what comes of it at the present pace.

use super::fact::{Fact, World};
use crate::agreement::Agreement;
use crate::lesson::State;
use crate::time::Day;
use chrono::{Datelike, Weekday};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Days on which schools are open: what a pace is measured by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolDays {
    /// Before today.
    pub gone: u32,
    /// Today and after.
    pub left: u32,
}

impl SchoolDays {
    /// Those of a period: Monday to Friday, without what is closed.
    pub fn of(period: &RangeInclusive<Day>, today: Day, closed: impl Fn(Day) -> bool) -> Self {
        let mut days = Self::default();
        let all = period
            .start()
            .iter_days()
            .take_while(|day| day <= period.end());
        for day in all {
            if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) || closed(day) {
                continue;
            }
            if day < today {
                days.gone += 1;
            } else {
                days.left += 1;
            }
        }
        days
    }

    /// A number's share that belongs to the days gone, rounded.
    fn share_gone(self, number: u64) -> u64 {
        let all = u64::from(self.gone) + u64::from(self.left);
        match all {
            0 => number,
            all => (number * u64::from(self.gone) + all / 2) / all,
        }
    }
}

/// What comes of an agreement, with all that a sentence about it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// Lessons agreed.
    pub agreed: u64,
    /// Lessons given, and those for which the group was not there: they count as delivered.
    pub delivered: u64,
    /// Lessons planned.
    pub planned: u64,
    /// School days gone and left.
    pub days: SchoolDays,
}

impl Forecast {
    /// Of each agreement of a world in one pass, by its place, with the school days of each. The
    /// facts are those of their whole periods.
    pub fn all<'a>(
        world: &World,
        facts: impl IntoIterator<Item = &'a Fact>,
        days: impl Fn(&Agreement) -> SchoolDays,
    ) -> Vec<Self> {
        let start = |one: &Agreement| Self {
            agreed: u64::from(one.lessons),
            delivered: 0,
            planned: 0,
            days: days(one),
        };
        let mut all: Vec<_> = world.agreements.iter().map(start).collect();
        for fact in facts {
            let place = fact.agreement.map(usize::from);
            let Some(forecast) = place.and_then(|place| all.get_mut(place)) else {
                continue;
            };
            match fact.state {
                State::Given | State::NotShownUp => forecast.delivered += 1,
                State::Proposed | State::Confirmed => forecast.planned += 1,
                State::Requested | State::Cancelled => {}
            }
        }
        all
    }

    /// Lessons at the end, assuming that as many come on each school day left as came on each one gone;
    /// none as long as no school day has gone.
    pub fn at_this_pace(&self) -> Option<u64> {
        let gone = u64::from(self.days.gone);
        let all = gone + u64::from(self.days.left);
        (self.delivered * all + gone / 2).checked_div(gone)
    }

    /// Lessons at the end, assuming that what is planned is given and nothing comes to it.
    pub fn when_planned_is_given(&self) -> u64 {
        self.delivered + self.planned
    }

    /// Lessons at the end at this pace; as long as no school day has gone what is planned.
    pub fn expected(&self) -> u64 {
        self.at_this_pace()
            .unwrap_or_else(|| self.when_planned_is_given())
    }

    /// Lessons that the days gone ask for, were they spread evenly.
    pub fn due(&self) -> u64 {
        self.days.share_gone(self.agreed)
    }

    /// Lessons agreed that are neither delivered nor planned.
    pub fn open(&self) -> u64 {
        self.agreed.saturating_sub(self.delivered + self.planned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{day, facts, world};
    use proptest::prelude::*;

    fn forecast(delivered: u64, gone: u32, left: u32) -> Forecast {
        Forecast {
            agreed: 34,
            delivered,
            planned: 3,
            days: SchoolDays { gone, left },
        }
    }

    #[test]
    fn school_days_are_weekdays_without_holidays_and_today_is_still_to_come() {
        let period = day("2026-11-16")..=day("2026-11-29");
        let closed = |one: Day| one == day("2026-11-18");
        let days = SchoolDays::of(&period, day("2026-11-23"), closed);
        assert_eq!(days, SchoolDays { gone: 4, left: 5 });
    }

    #[test]
    fn half_a_year_with_a_third_of_its_lessons_ends_with_two_thirds() {
        let half = forecast(11, 100, 100);
        assert_eq!((half.due(), half.at_this_pace()), (17, Some(22)));
        assert_eq!((half.when_planned_is_given(), half.open()), (14, 20));
        assert_eq!(forecast(0, 0, 200).at_this_pace(), None);
    }

    proptest! {
        #[test]
        fn at_the_end_the_pace_is_what_was_delivered(delivered in 0u64..500, gone in 1u32..300) {
            prop_assert_eq!(forecast(delivered, gone, 0).at_this_pace(), Some(delivered));
            prop_assert!(forecast(delivered, gone, 50).at_this_pace() >= Some(delivered));
        }

        #[test]
        fn no_lesson_is_forecast_for_two_agreements(all in facts()) {
            let world = world();
            let forecasts = Forecast::all(&world, &all, |_| SchoolDays::default());
            let agreed: Vec<_> = forecasts.iter().map(|one| one.agreed).collect();
            prop_assert_eq!(agreed, [30, 12, 0]);
            let sum: u64 = forecasts.iter().map(|one| one.delivered).sum();
            let charged = all.iter().filter(|fact| {
                fact.agreement.is_some() && matches!(fact.state, State::Given | State::NotShownUp)
            });
            prop_assert_eq!(Ok(sum), u64::try_from(charged.count()));
        }
    }
}
