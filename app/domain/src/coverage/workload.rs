//! Workload: hours of lessons and of travel against the contract, and what is free for each skill.

use super::fact::{Fact, World};
use crate::ids::SkillId;
use crate::time::Day;
use crate::travel::{Point, TravelRule};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An educator, as far as workload asks.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The number that facts have for them.
    pub number: u32,
    /// Where their days begin and end, when known.
    pub home: Option<Point>,
    /// Minutes of their contract in the period, without what they are away.
    pub available: u32,
    /// What they can give.
    pub skills: Vec<SkillId>,
}

/// What somebody did or is to do in a period.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// Lessons.
    pub lessons: u32,
    /// Minutes of them.
    pub lesson_minutes: u32,
    /// Minutes on the way to them, between them and back.
    pub travel_minutes: u32,
    /// Minutes of the contract in the period.
    pub available: u32,
}

impl Load {
    /// Minutes at work for lessons.
    pub fn minutes(&self) -> u32 {
        self.lesson_minutes + self.travel_minutes
    }

    /// Counts a lesson and its way with what was done.
    pub fn add(&mut self, leg: &Leg<'_>) {
        self.lessons += 1;
        self.lesson_minutes += u32::from(leg.fact.minutes);
        self.travel_minutes += leg.travel;
    }

    /// Minutes that are left of the contract; none when it is full.
    pub fn free(&self) -> u32 {
        self.available.saturating_sub(self.minutes())
    }

    /// What of the minutes at work is travel, in whole percents; none without any.
    pub fn travel_percent(&self) -> Option<u32> {
        let half = self.minutes() / 2;
        (self.travel_minutes * 100 + half).checked_div(self.minutes())
    }
}

/// A lesson of somebody, with the way that belongs to it: the way there, and home from the last of
/// the day, as in [`super::travel`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leg<'a> {
    /// Whose, by their number.
    pub person: u32,
    /// The lesson.
    pub fact: &'a Fact,
    /// Minutes on the way.
    pub travel: u32,
}

/// What each person goes to, in order of person and time: the lessons that hold their time, planned,
/// given, or gone to for nothing. Each of two educators of a lesson has all of its minutes. A day begins
/// and ends at home; a way from or to a place that is not known costs nothing.
pub fn legs<'a>(
    world: &World,
    facts: impl IntoIterator<Item = &'a Fact>,
    people: &[Person],
    rule: &impl TravelRule,
) -> Vec<Leg<'a>> {
    let homes: BTreeMap<u32, Option<Point>> = people
        .iter()
        .map(|person| (person.number, person.home))
        .collect();
    let mut days: BTreeMap<(u32, Day), Vec<&Fact>> = BTreeMap::new();
    for fact in facts.into_iter().filter(|fact| fact.state.occupies()) {
        for person in fact.educators.iter().filter(|one| homes.contains_key(one)) {
            days.entry((*person, fact.on)).or_default().push(fact);
        }
    }
    let point = |fact: &Fact| {
        let place = usize::try_from(fact.school).ok()?;
        world.schools.get(place)?.point
    };
    let minutes = |from: Option<Point>, to: Option<Point>| {
        let (from, to) = from.zip(to)?;
        Some(u32::from(rule.minutes(from, to)))
    };
    let mut legs = Vec::new();
    for ((person, _), mut lessons) in days {
        lessons.sort_unstable_by_key(|fact| (fact.start, fact.lesson));
        let home = homes.get(&person).copied().flatten();
        let first = legs.len();
        let (mut here, mut last) = (home, None);
        for fact in lessons {
            let there = point(fact);
            legs.push(Leg {
                person,
                fact,
                travel: minutes(here, there).unwrap_or(0),
            });
            if there.is_some() {
                (here, last) = (there, Some(legs.len() - 1));
            }
        }
        let back = minutes(here, home).unwrap_or(0);
        if let Some(leg) = last
            .filter(|at| *at >= first)
            .and_then(|at| legs.get_mut(at))
        {
            leg.travel += back;
        }
    }
    legs
}

/// The load of each person: what their [`legs`] add up to.
pub fn loads<'a>(
    world: &World,
    facts: impl IntoIterator<Item = &'a Fact>,
    people: &[Person],
    rule: &impl TravelRule,
) -> BTreeMap<u32, Load> {
    let start = |person: &Person| {
        let load = Load {
            available: person.available,
            ..Load::default()
        };
        (person.number, load)
    };
    let mut loads: BTreeMap<u32, Load> = people.iter().map(start).collect();
    for leg in legs(world, facts, people, rule) {
        if let Some(load) = loads.get_mut(&leg.person) {
            load.add(&leg);
        }
    }
    loads
}

/// Minutes that are free for each skill: of all who have it. Somebody with two skills counts for
/// both, so these do not add up.
pub fn free_by_skill(people: &[Person], loads: &BTreeMap<u32, Load>) -> BTreeMap<SkillId, u32> {
    let mut free: BTreeMap<SkillId, u32> = BTreeMap::new();
    for person in people {
        let own = loads
            .get(&person.number)
            .map_or(person.available, Load::free);
        for skill in &person.skills {
            *free.entry(*skill).or_default() += own;
        }
    }
    free
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{day, facts, world};
    use crate::lesson::State;
    use crate::time::Minute;
    use proptest::prelude::*;
    use proptest::strategy::ValueTree;

    /// A minute for each hundredth of a degree to the north.
    struct North;

    impl TravelRule for North {
        fn minutes(&self, from: Point, to: Point) -> u16 {
            ((from.latitude - to.latitude).abs() * 100.0).round() as u16
        }
    }

    fn at(latitude: f64) -> Option<Point> {
        let longitude = 4.5;
        Some(Point {
            latitude,
            longitude,
        })
    }

    fn person(number: u32, home: Option<Point>) -> Person {
        Person {
            number,
            home,
            available: 1_440,
            skills: vec![
                SkillId::from_number(u128::from(number % 2)),
                SkillId::from_number(9),
            ],
        }
    }

    #[test]
    fn a_day_goes_from_home_by_its_lessons_and_back() {
        let mut world = world();
        world.schools[0].point = at(52.10);
        world.schools[1].point = at(52.30);
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let any = crate::coverage::samples::fact()
            .new_tree(&mut runner)
            .expect("a fact")
            .current();
        let lesson = |school, date: &str, start, state| Fact {
            school,
            on: day(date),
            start: Some(Minute(start)),
            state,
            minutes: 45,
            educators: vec![1, 7],
            ..any.clone()
        };
        let facts = [
            lesson(1, "2026-11-24", 660, State::Confirmed),
            lesson(0, "2026-11-24", 540, State::Given),
            lesson(0, "2026-11-24", 600, State::NotShownUp),
            lesson(0, "2026-11-25", 540, State::Cancelled),
            lesson(2, "2026-11-26", 540, State::Given),
        ];
        let loads = loads(
            &world,
            &facts,
            &[person(1, at(52.0)), person(2, None)],
            &North,
        );
        // 10 there, 20 on to the second school, 30 back; of the third school no place is known.
        let load = Load {
            lessons: 4,
            lesson_minutes: 180,
            travel_minutes: 60,
            available: 1_440,
        };
        let nothing = Load {
            available: 1_440,
            ..Load::default()
        };
        assert_eq!(loads, BTreeMap::from([(1, load), (2, nothing)]));
        assert_eq!((load.free(), load.travel_percent()), (1_200, Some(25)));
        assert_eq!(nothing.travel_percent(), None);
        let free = free_by_skill(&[person(1, at(52.0)), person(2, None)], &loads);
        let expected = [(0, 1_440), (1, 1_200), (9, 2_640)];
        let expected = expected.map(|(skill, free)| (SkillId::from_number(skill), free));
        assert_eq!(free, BTreeMap::from(expected));
    }

    proptest! {
        #[test]
        fn each_educators_lessons_are_exactly_those_that_hold_their_time(all in facts()) {
            let people: Vec<_> = (0..4).map(|number| person(number, at(52.0))).collect();
            let loads = loads(&world(), &all, &people, &North);
            for (number, load) in loads {
                let own = |fact: &&Fact| fact.educators.contains(&number) && fact.state.occupies();
                let minutes: u32 = all.iter().filter(own).map(|fact| u32::from(fact.minutes)).sum();
                prop_assert_eq!(load.lesson_minutes, minutes);
                prop_assert_eq!(usize::try_from(load.lessons), Ok(all.iter().filter(own).count()));
                prop_assert!(load.free() <= load.available);
            }
        }
    }
}
