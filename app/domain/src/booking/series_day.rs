use super::open_slots::slots_of_day;
use super::{OpenSlot, SeriesTerms, take_slot};
use crate::fit::{Part, Question, Roster, Visit};
use crate::request::Pattern;
use crate::time::{Day, Week};
use std::borrow::Cow;

/// What counts first among days.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taste {
    Wishes,
    Early,
}

/// The visits of one day.
pub(super) struct FullDay {
    pub(super) week: usize,
    pub(super) visits: Vec<(Vec<Part>, OpenSlot)>,
    /// Lessons that it does not take, in order.
    pub(super) left: Vec<Part>,
}

impl FullDay {
    /// The lower the better.
    pub(super) fn rank(&self, taste: Taste) -> impl Ord + use<> {
        let slots = || self.visits.iter().map(|(_, slot)| slot);
        let week = slots().next().map(|slot| Week::of(slot.day));
        let missed: u32 = slots().map(|slot| u32::from(slot.cost.wishes_missed)).sum();
        let travel: i32 = slots().map(|slot| slot.cost.travel_minutes).sum();
        (
            (taste == Taste::Early).then_some(week),
            self.left.len(),
            self.visits.len(),
            missed,
            week,
            travel,
            slots().next().map(|slot| (slot.day, slot.start)),
        )
    }

    /// Whether no day of a later week can be better: it takes all of these lessons in as few visits
    /// as there can be and as wished. Only driving could be less, and that does not make up for
    /// waiting.
    pub(super) fn is_as_good_as_can_be(&self, taste: Taste, lessons: usize) -> bool {
        let as_wished = |(_, slot): &(Vec<Part>, OpenSlot)| slot.cost.wishes_missed == 0;
        let least = lessons.div_ceil(Pattern::LARGEST_VISIT);
        taste == Taste::Early
            || (self.left.is_empty()
                && self.visits.len() == least
                && self.visits.iter().all(as_wished))
    }
}

/// As many of these lessons as one day takes, in order: long visits before short ones. A lesson that
/// does not fit on the day lets those after it go first.
pub(super) fn fill_day(
    week: usize,
    roster: &Roster,
    visit: &Visit,
    lessons: &[Part],
    day: Day,
    terms: &SeriesTerms<'_>,
) -> Option<FullDay> {
    let mut roster = Cow::Borrowed(roster);
    let (mut rest, mut left, mut visits) = (lessons, Vec::new(), Vec::new());
    while !rest.is_empty() {
        let found = longest_visit(&roster, visit, rest, day, terms);
        let (these, others) = rest.split_at(found.as_ref().map_or(1, |(size, _)| *size));
        rest = others;
        match found {
            Some((_, slot)) => {
                if !others.is_empty() {
                    let settings = terms.settings;
                    take_slot(roster.to_mut(), &with(visit, these), &slot, settings);
                }
                visits.push((these.to_vec(), slot));
            }
            None => left.extend_from_slice(these),
        }
    }
    (!visits.is_empty()).then_some(FullDay { week, visits, left })
}

/// The longest visit with the first of these lessons that the day takes. The last of the series
/// takes the cheapest slot; others the earliest, to leave room for what follows.
fn longest_visit(
    roster: &Roster,
    visit: &Visit,
    lessons: &[Part],
    day: Day,
    terms: &SeriesTerms<'_>,
) -> Option<(usize, OpenSlot)> {
    let weekday = roster.weekday(day)?;
    let sizes = match lessons.len() {
        0 => return None,
        count => (1..=largest(count)).rev(),
    };
    let mut slots = Vec::new();
    for size in sizes {
        let visit = with(visit, &lessons[..size]);
        let question = Question::for_search(roster, &visit, terms.settings);
        slots.clear();
        let at = (weekday, day);
        slots_of_day(
            &question,
            &visit,
            terms.settings,
            at,
            terms.bell,
            &mut slots,
        );
        let whole = size == lessons.len();
        let best = slots.drain(..).min_by_key(|slot| {
            (
                whole.then_some(slot.cost),
                slot.cost.wishes_missed,
                slot.start,
            )
        });
        if let Some(slot) = best {
            return Some((size, slot));
        }
    }
    None
}

/// Lessons in the first of as few visits as possible, of even size.
pub(super) fn largest(lessons: usize) -> usize {
    lessons.div_ceil(lessons.div_ceil(Pattern::LARGEST_VISIT).max(1))
}

/// The visit with some of its lessons.
pub(super) fn with(visit: &Visit, lessons: &[Part]) -> Visit {
    Visit {
        parts: lessons.to_vec(),
        ..visit.clone()
    }
}
