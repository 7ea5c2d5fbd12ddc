//! What a manager wants to be told of.

use super::fact::Fact;
use super::pace::Forecast;
use crate::ids::LessonId;
use crate::lesson::{CancelledBy, State};
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a manager wants to be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertRules {
    /// An agreement of which less than so many percent of what is due was delivered; 0 for never.
    pub under_percent: u8,
    /// A school that cancelled so often in the period; 0 for never.
    pub cancelled: u8,
    /// A request that waits for a place longer than so many days; 0 for never.
    pub waiting_days: u16,
}

impl Default for AlertRules {
    /// Under 80 percent, twice, three weeks.
    fn default() -> Self {
        Self {
            under_percent: 80,
            cancelled: 2,
            waiting_days: 21,
        }
    }
}

/// Something a manager is told of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Alert {
    /// An agreement falls behind.
    UnderPace {
        /// Which, by its place.
        agreement: u16,
        /// How it goes.
        forecast: Forecast,
    },
    /// A school cancelled often.
    Cancelled {
        /// Which, by its place.
        school: u32,
        /// Its lessons, in order of day.
        lessons: Vec<LessonId>,
    },
    /// A request waits for a place.
    Waiting {
        /// Its lesson.
        lesson: LessonId,
        /// The school, by its place.
        school: u32,
        /// For so many days.
        days: u16,
    },
}

impl AlertRules {
    /// Whether an agreement is under pace.
    pub fn is_under(&self, forecast: &Forecast) -> bool {
        forecast.delivered * 100 < forecast.due() * u64::from(self.under_percent)
    }

    /// The agreements under pace, those that miss most lessons first.
    pub fn under_pace(&self, forecasts: impl IntoIterator<Item = (u16, Forecast)>) -> Vec<Alert> {
        let mut under: Vec<_> = forecasts
            .into_iter()
            .filter(|(_, one)| self.is_under(one))
            .collect();
        let missing = |one: &Forecast| one.due().saturating_sub(one.delivered);
        under.sort_by_key(|(place, one)| (std::cmp::Reverse(missing(one)), *place));
        let alert = |(agreement, forecast)| Alert::UnderPace {
            agreement,
            forecast,
        };
        under.into_iter().map(alert).collect()
    }

    /// The schools that cancelled often, those that did most first.
    pub fn cancelled_often<'a>(&self, facts: impl IntoIterator<Item = &'a Fact>) -> Vec<Alert> {
        let mut by_school: BTreeMap<u32, Vec<(Day, LessonId)>> = BTreeMap::new();
        for fact in facts {
            let by = fact.cancelled.map(|how| how.by);
            if fact.state == State::Cancelled && by == Some(CancelledBy::Organisation) {
                by_school
                    .entry(fact.school)
                    .or_default()
                    .push((fact.on, fact.lesson));
            }
        }
        let often =
            |lessons: &Vec<_>| self.cancelled > 0 && lessons.len() >= usize::from(self.cancelled);
        let mut schools: Vec<_> = by_school
            .into_iter()
            .filter(|(_, lessons)| often(lessons))
            .collect();
        schools.sort_by_key(|(school, lessons)| (std::cmp::Reverse(lessons.len()), *school));
        let alert = |(school, mut lessons): (u32, Vec<(Day, LessonId)>)| {
            lessons.sort_unstable();
            Alert::Cancelled {
                school,
                lessons: lessons.into_iter().map(|(_, lesson)| lesson).collect(),
            }
        };
        schools.into_iter().map(alert).collect()
    }

    /// The lessons that wait for a place too long, the longest first.
    pub fn waiting<'a>(&self, facts: impl IntoIterator<Item = &'a Fact>, today: Day) -> Vec<Alert> {
        let days = |fact: &Fact| u16::try_from((today - fact.received_on).num_days()).unwrap_or(0);
        let waits = |fact: &&Fact| {
            let long = self.waiting_days > 0 && days(fact) > self.waiting_days;
            fact.state == State::Requested && long
        };
        let mut waiting: Vec<_> = facts.into_iter().filter(waits).collect();
        waiting.sort_by_key(|fact| (fact.received_on, fact.lesson));
        let alert = |fact: &Fact| Alert::Waiting {
            lesson: fact.lesson,
            school: fact.school,
            days: days(fact),
        };
        waiting.into_iter().map(alert).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::pace::SchoolDays;
    use crate::coverage::samples::{day, facts};
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
    fn agreements_that_fall_behind_are_told_and_the_one_that_misses_most_first() {
        let half = forecast(11, 100, 100);
        let rules = AlertRules::default();
        assert!(rules.is_under(&half));
        assert!(!rules.is_under(&forecast(14, 100, 100)));
        assert!(!rules.is_under(&forecast(0, 0, 200)));
        let told = rules.under_pace([
            (4, half),
            (5, forecast(30, 100, 100)),
            (1, forecast(0, 100, 100)),
        ]);
        let places = told.iter().map(|alert| match alert {
            Alert::UnderPace { agreement, .. } => Some(*agreement),
            _ => None,
        });
        let places: Vec<_> = places.collect();
        assert_eq!(places, [Some(1), Some(4)]);
    }

    proptest! {
        #[test]
        fn a_stricter_rule_tells_no_less(all in facts(), more in 2u8..5) {
            let today = day("2027-01-01");
            let strict = AlertRules { cancelled: 1, waiting_days: 1, ..AlertRules::default() };
            let mild = AlertRules { cancelled: more, waiting_days: 90, ..strict };
            let told = |rules: AlertRules| {
                let mut all_told = rules.cancelled_often(&all);
                all_told.extend(rules.waiting(&all, today));
                all_told
            };
            let strict = told(strict);
            for alert in told(mild) {
                prop_assert!(strict.contains(&alert));
            }
            let never = AlertRules { under_percent: 0, cancelled: 0, waiting_days: 0 };
            prop_assert_eq!(told(never), Vec::new());
            prop_assert!(!never.is_under(&forecast(0, 10, 10)));
        }
    }
}
