//! What was agreed for a period, and what is left of the reserve for tailor-made work.

use super::fact::{Fact, World};
use super::filter::Filter;
use crate::agreement::Agreement;
use crate::lesson::State;
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

/// Lessons and hours agreed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
    /// Lessons.
    pub lessons: u64,
    /// Minutes.
    pub minutes: u64,
}

impl Agreed {
    /// Adds what was agreed elsewhere.
    pub fn add(&mut self, other: Self) {
        self.lessons += other.lessons;
        self.minutes += other.minutes;
    }
}

/// What of an agreement falls in a period: all of it when the whole agreement does, else the share of
/// its days, rounded to whole lessons and minutes. Nothing says on which days lessons of an agreement
/// are to be given, so each day counts the same.
pub fn agreed_in(agreement: &Agreement, period: &RangeInclusive<Day>) -> Agreed {
    let days = |first: Day, last: Day| u64::try_from((last - first).num_days() + 1).unwrap_or(0);
    let (first, last) = (agreement.first_day, agreement.last_day);
    let whole = days(first, last).max(1);
    let within = days(first.max(*period.start()), last.min(*period.end()));
    let share = |number: u32| (u64::from(number) * within + whole / 2) / whole;
    Agreed {
        lessons: share(agreement.lessons),
        minutes: share(agreement.minutes),
    }
}

/// The places of municipalities by their codes: there may be hundreds, and thousands of agreements.
pub(super) fn places_of_towns(world: &World) -> HashMap<&str, u16> {
    world
        .towns
        .iter()
        .map(|town| town.code.as_str())
        .zip(0..)
        .collect()
}

/// What was agreed for a period, by municipality; under none what holds for the whole region.
pub fn agreed_by_town(
    world: &World,
    period: &RangeInclusive<Day>,
    filter: &Filter,
) -> BTreeMap<Option<u16>, Agreed> {
    let places = places_of_towns(world);
    let mut by_town: BTreeMap<Option<u16>, Agreed> = BTreeMap::new();
    for agreement in &world.agreements {
        let agreed = agreed_in(agreement, period);
        let code = agreement.municipality.as_deref();
        let town = code.and_then(|code| places.get(code).copied());
        if filter.takes_agreement(world, agreement, town) {
            by_town.entry(town).or_default().add(agreed);
        }
    }
    by_town.retain(|_, agreed| *agreed != Agreed::default());
    by_town
}

/// A reserve for tailor-made work, in minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserve {
    /// What was set aside.
    pub reserved: u64,
    /// What lessons took of it.
    pub used: u64,
    /// What is left; nothing where more was used.
    pub left: u64,
}

impl Reserve {
    fn of(reserved: u64, used: u64) -> Self {
        Self {
            reserved,
            used,
            left: reserved.saturating_sub(used),
        }
    }

    /// Adds the reserve of another agreement. What one used too much does not come off another.
    pub fn add(&mut self, other: Self) {
        self.reserved += other.reserved;
        self.used += other.used;
        self.left += other.left;
    }
}

/// The lessons that take from the reserves of agreements, under the agreement's place: of those
/// charged to it and given, what comes after the lessons agreed are used up, in order of day. A group
/// that was not there uses one of the lessons agreed too. The facts are those of whole periods.
pub fn taken_from_reserves<'a>(
    world: &World,
    facts: impl IntoIterator<Item = &'a Fact>,
) -> BTreeMap<u16, Vec<&'a Fact>> {
    let mut charged: BTreeMap<u16, Vec<&Fact>> = BTreeMap::new();
    for fact in facts {
        if let Some(agreement) = fact.agreement
            && matches!(fact.state, State::Given | State::NotShownUp)
        {
            charged.entry(agreement).or_default().push(fact);
        }
    }
    for (place, lessons) in &mut charged {
        let agreed = world.agreements.get(usize::from(*place));
        let agreed = agreed.map_or(usize::MAX, |one| one.lessons as usize);
        if lessons.len() <= agreed {
            lessons.clear();
            continue;
        }
        lessons.sort_unstable_by_key(|fact| (fact.on, fact.start, fact.lesson));
        lessons.drain(..agreed);
        lessons.retain(|fact| fact.state == State::Given);
    }
    charged.retain(|_, lessons| !lessons.is_empty());
    charged
}

/// The reserve of each agreement, in their order. The facts are those of whole periods.
pub fn reserves<'a>(world: &World, facts: impl IntoIterator<Item = &'a Fact>) -> Vec<Reserve> {
    let taken = taken_from_reserves(world, facts);
    let reserve = |(place, one): (u16, &Agreement)| {
        let lessons = taken.get(&place).into_iter().flatten();
        let used = lessons.map(|fact| u64::from(fact.minutes)).sum();
        Reserve::of(u64::from(one.tailor_made_minutes), used)
    };
    (0..).zip(&world.agreements).map(reserve).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{agreement, day, fact, facts, filter, world};
    use proptest::prelude::*;
    use proptest::strategy::ValueTree;

    #[test]
    fn a_quarter_has_its_share_of_a_years_lessons() {
        let year = agreement(1, Some(0), 34);
        let agreed = |first, last| agreed_in(&year, &(day(first)..=day(last))).lessons;
        assert_eq!(agreed("2026-01-01", "2026-12-31"), 34);
        assert_eq!(agreed("2025-01-01", "2027-12-31"), 34);
        assert_eq!(agreed("2026-01-01", "2026-03-31"), 8);
        assert_eq!(agreed("2025-01-01", "2025-12-31"), 0);
    }

    #[test]
    fn what_comes_after_the_lessons_agreed_takes_from_the_reserve() {
        let mut world = world();
        world.agreements[0].lessons = 1;
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let any = fact().new_tree(&mut runner).expect("a fact").current();
        let on = |date: &str, state, minutes| Fact {
            on: day(date),
            agreement: Some(0),
            state,
            minutes,
            ..any.clone()
        };
        let later = on("2026-05-02", State::Given, 90);
        let facts = [
            later.clone(),
            on("2026-02-03", State::NotShownUp, 45),
            on("2026-04-01", State::Cancelled, 45),
            Fact {
                agreement: Some(1),
                ..later.clone()
            },
        ];
        assert_eq!(taken_from_reserves(&world, &facts)[&0], [&later]);
        assert_eq!(reserves(&world, &facts)[0], Reserve::of(600, 90));
        assert_eq!(Reserve::of(600, 90).left, 510);
    }

    proptest! {
        #[test]
        fn municipalities_and_the_region_add_up_to_each_agreement_once(
            filter in filter(), first in 0u64..400, length in 0u64..500,
        ) {
            let world = world();
            let first = day("2025-06-01") + chrono::Days::new(first);
            let period = first..=first + chrono::Days::new(length);
            let mut sum = Agreed::default();
            for agreed in agreed_by_town(&world, &period, &filter).values() {
                sum.add(*agreed);
            }
            let mut each = Agreed::default();
            let taken = |one: &&Agreement| {
                let code = one.municipality.as_ref();
                let town = code.and_then(|code| code.parse::<u16>().ok());
                filter.takes_agreement(&world, one, town)
            };
            for agreement in world.agreements.iter().filter(taken) {
                each.add(agreed_in(agreement, &period));
            }
            prop_assert_eq!(sum, each);
        }

        #[test]
        fn the_lessons_behind_a_reserve_add_up_to_what_was_used(all in facts()) {
            let world = world();
            let behind = taken_from_reserves(&world, &all);
            for (place, reserve) in (0u16..).zip(reserves(&world, &all)) {
                let behind = behind.get(&place).cloned().unwrap_or_default();
                let sum: u64 = behind.iter().map(|fact| u64::from(fact.minutes)).sum();
                prop_assert_eq!(sum, reserve.used);
                prop_assert!(behind.iter().all(|fact| fact.agreement == Some(place)));
            }
        }
    }
}
