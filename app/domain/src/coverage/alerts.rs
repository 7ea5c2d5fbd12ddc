//! What a manager wants to be told of.

use super::fact::Fact;
use super::pace::Forecast;
use crate::ids::LessonId;
use crate::lesson::{CancelledBy, State};
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What a manager wants to be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertRules {
    /// An agreement of which less than so many percent of what is due was delivered; 0 for never.
    pub under_percent: u8,
    /// A school that cancelled so often in the period, the lessons of one day being once; 0 for never.
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
        /// On how many days it was to have them.
        days: u64,
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
        under.sort_by_key(|(place, one)| (Reverse(missing(one)), *place));
        let alert = |(agreement, forecast)| Alert::UnderPace {
            agreement,
            forecast,
        };
        under.into_iter().map(alert).collect()
    }

    /// The schools that cancelled often, those that did most first. A visit is of several lessons, and
    /// who cancels it cancels once: lessons are counted by their days.
    pub fn cancelled_often<'a>(&self, facts: impl IntoIterator<Item = &'a Fact>) -> Vec<Alert> {
        let mut by_school: BTreeMap<u32, BTreeSet<(Day, LessonId)>> = BTreeMap::new();
        for fact in facts {
            let by = fact.cancelled.map(|how| how.by);
            if fact.state == State::Cancelled && by == Some(CancelledBy::Organisation) {
                by_school
                    .entry(fact.school)
                    .or_default()
                    .insert((fact.on, fact.lesson));
            }
        }
        let mut schools: Vec<_> = (by_school.into_iter())
            .map(|(school, lessons)| {
                let days: BTreeSet<Day> = lessons.iter().map(|(day, _)| *day).collect();
                (days.len(), school, lessons)
            })
            .filter(|(days, _, _)| self.cancelled > 0 && *days >= usize::from(self.cancelled))
            .collect();
        schools.sort_by_key(|(days, school, lessons)| (Reverse((*days, lessons.len())), *school));
        let alert =
            |(days, school, lessons): (usize, u32, BTreeSet<(Day, LessonId)>)| Alert::Cancelled {
                school,
                days: u64::try_from(days).unwrap_or(u64::MAX),
                lessons: lessons.into_iter().map(|(_, lesson)| lesson).collect(),
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
    use crate::coverage::fact::Cancelled;
    use crate::coverage::pace::SchoolDays;
    use crate::coverage::samples::{day, fact, facts};
    use proptest::prelude::*;
    use proptest::strategy::ValueTree;

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

    #[test]
    fn one_cancelled_visit_of_several_lessons_is_once() {
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let any = fact().new_tree(&mut runner).expect("a fact").current();
        let lesson = |number, on: &str, by| Fact {
            lesson: LessonId::from_number(number),
            on: day(on),
            state: State::Cancelled,
            cancelled: Some(Cancelled {
                by,
                days_before: Some(3),
            }),
            ..any.clone()
        };
        let school = CancelledBy::Organisation;
        let mut facts = vec![
            lesson(3, "2026-10-08", school),
            lesson(1, "2026-10-08", school),
            lesson(2, "2026-10-08", school),
            lesson(4, "2026-11-05", CancelledBy::Us),
        ];
        let told = |facts: &[Fact]| AlertRules::default().cancelled_often(facts);
        assert_eq!(told(&facts), []);
        facts.push(lesson(5, "2026-11-12", school));
        let twice = Alert::Cancelled {
            school: any.school,
            days: 2,
            lessons: [1, 2, 3, 5].map(LessonId::from_number).to_vec(),
        };
        assert_eq!(told(&facts), [twice]);
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
