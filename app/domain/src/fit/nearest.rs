use super::search::{Found, Search};
use super::{Cost, Placement, Roster, Settings, Visit};
use crate::ids::EmployeeId;
use crate::time::Minute;

/// A day later or earlier is as far as the minutes it has.
const DAY: u64 = 24 * 60;

/// Another educator is farther than any day of the week.
const EDUCATOR: u64 = 7 * DAY;

/// Two options of the same people on one day differ by so many minutes at least.
const APART: u16 = 30;

/// The placements nearest to a wanted one that do fit; the wanted one itself, if it does.
///
/// Near is counted in minutes: those between the two starts by the clock, 1,440 for each day
/// between, 10,080 for each educator who is not among the wanted. So another time comes before
/// another day, and that before another educator. What is equally far goes by [`Cost`], then by
/// day, the roster's order and start.
///
/// Options are for different people or days; only when there are too few of those, other times at
/// least half an hour apart fill up. It takes as many educators as the visit needs, or as were
/// wanted if those are more: the wanted who can, then who drives least.
pub fn nearest(
    roster: &Roster,
    visit: &Visit,
    wanted: &Placement,
    settings: &Settings,
    how_many: usize,
) -> Vec<(Placement, Cost)> {
    if how_many == 0 {
        return Vec::new();
    }
    let mut search = Search::new(roster, visit, settings, &wanted.educators);
    let leader = wanted.educators.first().copied();
    let key = |found: &Found| {
        let followed = leader != Some(roster.educators[found.lead].id);
        let Found {
            cost,
            weekday,
            lead,
            start,
            ..
        } = *found;
        (
            distance(found, wanted),
            followed,
            cost,
            weekday,
            lead,
            start,
        )
    };
    let mut options = search.best_of_each_cell(Some(wanted), key);
    options.sort_by_key(key);
    let mut chosen = Chosen::default();
    chosen.take(&mut search, options, how_many, Minute::MIDNIGHT.0);
    if chosen.placements.len() < how_many {
        let mut all = Vec::new();
        search.each(Some(wanted), |found| all.push(found));
        all.sort_by_key(key);
        chosen.take(&mut search, all, how_many, APART);
    }
    chosen.placements.sort_by_key(|(found, _)| key(found));
    chosen
        .placements
        .into_iter()
        .map(|(found, placement)| (placement, found.cost))
        .collect()
}

fn distance(found: &Found, wanted: &Placement) -> u64 {
    let days = found
        .day
        .signed_duration_since(wanted.day)
        .num_days()
        .unsigned_abs();
    let minutes = u64::from(found.start.0.abs_diff(wanted.start.0));
    minutes + days * DAY + u64::from(found.strangers) * EDUCATOR
}

#[derive(Default)]
struct Chosen {
    placements: Vec<(Found, Placement)>,
}

impl Chosen {
    /// Takes from the options, nearest first, what differs enough from all taken before.
    fn take(&mut self, search: &mut Search<'_>, from: Vec<Found>, how_many: usize, apart: u16) {
        for found in from {
            if self.placements.len() == how_many {
                return;
            }
            let placement = search.placement(&found);
            let alike = self.placements.iter().any(|(_, other)| {
                other.day == placement.day
                    && same_people(&other.educators, &placement.educators)
                    && other.start.0.abs_diff(placement.start.0) < apart
            });
            if !alike {
                self.placements.push((found, placement));
            }
        }
    }
}

fn same_people(one: &[EmployeeId], other: &[EmployeeId]) -> bool {
    one.len() == other.len() && one.iter().all(|id| other.contains(id))
}
