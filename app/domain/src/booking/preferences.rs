use super::OpenSlot;
use crate::request::{Daypart, Wishes};
use crate::time::{Day, Span, Week};
use chrono::Datelike;
use serde::{Deserialize, Serialize};

/// When a school would like a lesson, the dearest wish of each list first. [`Wishes`] keeps which
/// wishes there are; the order says which of them comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// Weeks; no preference when empty.
    pub weeks: Vec<Week>,
    /// Days after Monday, 0 to 6; no preference when empty.
    pub weekdays: Vec<u8>,
    /// Parts of the day; no preference when empty.
    pub dayparts: Vec<Daypart>,
    /// Days on which it cannot, in any order.
    pub not_on: Vec<Day>,
}

impl Preferences {
    /// The wishes without their order, as a request keeps them and [`crate::fit`] weighs them.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            weeks: in_order(&self.weeks),
            weekdays: in_order(&self.weekdays),
            dayparts: in_order(&self.dayparts),
            not_on: in_order(&self.not_on),
            ranked: false,
        }
    }

    /// How far a time is from the dearest wishes: places down the lists, added up; 0 is the dearest
    /// of all. What is not in a list comes after all that is. A part of the day counts for a visit
    /// that lies wholly in it.
    pub fn distance(&self, day: Day, visit: Span) -> usize {
        let weekday = u8::try_from(day.weekday().num_days_from_monday()).unwrap_or(u8::MAX);
        let week = Week::of(day);
        place(&self.weeks, |one| *one == week)
            + place(&self.weekdays, |one| *one == weekday)
            + place(&self.dayparts, |part| part.span().holds(visit))
    }

    /// Sorts slots by these wishes; what is equally near by day and time.
    pub fn sort(&self, slots: &mut [OpenSlot]) {
        slots.sort_by_key(|slot| (self.distance(slot.day, slot.span()), slot.day, slot.start));
    }
}

fn place<T>(list: &[T], is: impl Fn(&T) -> bool) -> usize {
    list.iter().position(is).unwrap_or(list.len())
}

fn in_order<T: Copy + Ord>(list: &[T]) -> Vec<T> {
    let mut list = list.to_vec();
    list.sort_unstable();
    list.dedup();
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fit::{Cost, Settings};
    use crate::time::Minute;

    #[test]
    fn slots_are_sorted_by_the_dearest_wish() {
        let day = |text: &str| text.parse::<Day>().expect("a date");
        let slot = |on: &str, hour| OpenSlot {
            day: day(on),
            start: Minute::at(hour, 0),
            end: Minute::at(hour + 1, 0),
            educators: Vec::new(),
            cost: Cost::of(0, 0, &Settings::default()),
        };
        // Tuesday before Monday, the afternoon before the morning.
        let preferences = Preferences {
            weekdays: vec![1, 0],
            dayparts: vec![Daypart::Afternoon, Daypart::Morning],
            ..Preferences::default()
        };
        let mut slots = [
            slot("2026-11-25", 9),
            slot("2026-11-23", 9),
            slot("2026-11-24", 9),
            slot("2026-11-24", 13),
        ];
        preferences.sort(&mut slots);
        let order = slots.map(|slot| (slot.day.to_string(), slot.start.to_string()));
        let expected = [
            ("2026-11-24", "13:00"),
            ("2026-11-24", "09:00"),
            ("2026-11-23", "09:00"),
            ("2026-11-25", "09:00"),
        ];
        assert_eq!(
            order,
            expected.map(|(day, time)| (day.to_owned(), time.to_owned()))
        );
        assert_eq!(
            preferences.wishes(),
            Wishes {
                weekdays: vec![0, 1],
                dayparts: vec![Daypart::Morning, Daypart::Afternoon],
                ..Wishes::default()
            }
        );
    }
}
