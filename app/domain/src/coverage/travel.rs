//! What of an educator's travel belongs to which lesson.
//!
//! A day goes from home by its lessons and back. The way to a lesson belongs to that lesson, the way
//! home to the last one. So the travel of a day is that of its lessons together, whatever they are
//! counted by.

use super::fact::Fact;
use crate::time::Day;
use crate::travel::{Point, TravelRule};
use std::collections::BTreeMap;

/// Says of every lesson that holds time how long its educators were on the way for it, together. The
/// facts are those of whole days; `school` and `home` tell where a school and an educator are, none
/// where nobody knows: a way from or to there costs nothing.
pub fn share_travel(
    facts: &mut [Fact],
    school: impl Fn(u32) -> Option<Point>,
    home: impl Fn(u32) -> Option<Point>,
    rule: &impl TravelRule,
) {
    let mut days: BTreeMap<(Day, u32), Vec<usize>> = BTreeMap::new();
    for (nth, fact) in facts.iter_mut().enumerate() {
        fact.travel = 0;
        if fact.state.occupies() {
            for person in &fact.educators {
                days.entry((fact.on, *person)).or_default().push(nth);
            }
        }
    }
    for ((_, person), mut lessons) in days {
        lessons.sort_unstable_by_key(|nth| (facts[*nth].start, facts[*nth].lesson));
        let home = home(person);
        let mut last = None;
        let mut here = home;
        for nth in lessons {
            let Some(there) = school(facts[nth].school) else {
                continue;
            };
            if let Some(from) = here {
                facts[nth].travel = facts[nth].travel.saturating_add(rule.minutes(from, there));
            }
            here = Some(there);
            last = Some(nth);
        }
        if let (Some(nth), Some(from), Some(to)) = (last, here, home) {
            facts[nth].travel = facts[nth].travel.saturating_add(rule.minutes(from, to));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{facts, world};
    use crate::coverage::workload::{Person, loads};
    use crate::travel::StraightLine;
    use proptest::prelude::*;

    fn at(number: u32) -> Option<Point> {
        (number % 4 != 3).then(|| Point {
            latitude: 52.0 + f64::from(number) / 40.0,
            longitude: 4.5,
        })
    }

    proptest! {
        #[test]
        fn the_travel_of_all_lessons_is_the_travel_of_all_educators(all in facts()) {
            let (mut all, mut world) = (all, world());
            for (number, school) in (0..).zip(&mut world.schools) {
                school.point = at(number);
            }
            let rule = StraightLine::default();
            share_travel(&mut all, at, at, &rule);
            let people: Vec<_> = (0..4)
                .map(|number| Person { number, home: at(number), available: 0, skills: vec![] })
                .collect();
            let loads = loads(&world, &all, &people, &rule);
            let by_people: u32 = loads.values().map(|load| load.travel_minutes).sum();
            let by_lessons: u32 = all.iter().map(|fact| u32::from(fact.travel)).sum();
            prop_assert_eq!(by_lessons, by_people);
            for fact in all.iter().filter(|fact| !fact.state.occupies()) {
                prop_assert_eq!(fact.travel, 0);
            }
        }
    }
}
