use super::series_day::with;
use super::{OpenSlot, SeriesTerms, open_slots};
use crate::fit::{Explanation, RefusalKind, Roster, Settings, Visit, explain};
use crate::time::Day;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Slots offered for what could not be placed.
const NEAREST: usize = 3;

/// What must be known to say why a visit was not placed.
#[derive(Clone, Copy)]
pub(super) struct Missed {
    /// The first and last day on which it was wanted.
    pub(super) window: (Day, Day),
    /// The first day after the theme before.
    pub(super) after: Day,
}

/// Slots that do fit for a visit that was not placed. Lesson by lesson, where that finds some and the
/// visit as a whole does not.
pub(super) fn what_comes_near(
    weeks: &[&Roster],
    visit: Visit,
    missed: &Missed,
    terms: &SeriesTerms<'_>,
) -> Vec<(Visit, Vec<OpenSlot>)> {
    let together = nearest(weeks, &visit, missed, terms);
    if together.is_empty() && visit.parts.len() > 1 {
        let lessons = visit.parts.chunks(1).map(|one| with(&visit, one));
        let apart = lessons.map(|one| (nearest(weeks, &one, missed, terms), one));
        let apart: Vec<_> = apart.map(|(slots, one)| (one, slots)).collect();
        if apart.iter().any(|(_, slots)| !slots.is_empty()) {
            return apart;
        }
    }
    vec![(visit, together)]
}

/// Slots outside what was wanted, the nearest days first, one a day.
fn nearest(
    weeks: &[&Roster],
    visit: &Visit,
    missed: &Missed,
    terms: &SeriesTerms<'_>,
) -> Vec<OpenSlot> {
    let mut slots = open_slots(
        weeks.iter().copied(),
        visit,
        terms.settings,
        missed.after,
        terms.last_day,
        terms.bell,
    );
    let (from, until) = missed.window;
    slots.sort_by_key(|slot| {
        let days = (from - slot.day).max(slot.day - until).num_days();
        (days, slot.day, slot.cost, slot.start)
    });
    slots.dedup_by_key(|slot| slot.day);
    slots.truncate(NEAREST);
    slots
}

/// Counts over the weeks of these days what speaks against a visit.
pub(super) fn explain_over(
    weeks: &[&Roster],
    visit: &Visit,
    (from, until): (Day, Day),
    settings: &Settings,
) -> Explanation {
    let (mut cells, mut fitting) = (0u16, 0u16);
    let mut counts = BTreeMap::<RefusalKind, u16>::new();
    let asked = |roster: &&&Roster| {
        let week = roster.week;
        from <= until && from <= week.sunday() && week.monday() <= until
    };
    for roster in weeks.iter().filter(asked) {
        let one = explain(roster, visit, settings);
        cells = cells.saturating_add(one.cells);
        fitting = fitting.saturating_add(one.fitting);
        for (kind, count) in one.refused {
            let known = counts.entry(kind).or_default();
            *known = known.saturating_add(count);
        }
    }
    let mut refused: Vec<_> = counts.into_iter().collect();
    refused.sort_by_key(|(kind, count)| (Reverse(*count), *kind));
    Explanation {
        cells,
        fitting,
        refused,
    }
}
