//! Finds a place for one visit after another: greedy, and only where it can be driven.

mod diary;

use crate::staff::DEMO_EDUCATOR;
use crate::world::World;
use chrono::Datelike;
use diary::{Booking, Diary};
use domain::catalogue::Season;
use domain::ids::SkillId;
use domain::organisation::{OrganisationKind, Unavailable};
use domain::request::{Daypart, Wishes};
use domain::time::{Day, Minute, Span, Week};
use domain::travel::{PlaceIndex, StraightLine, TravelTable};
use std::collections::{BTreeMap, BTreeSet};

/// What is asked for a visit.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) organisation: usize,
    /// Places in the list of groups, in the order of the lessons.
    pub(crate) groups: Vec<usize>,
    pub(crate) minutes: u16,
    pub(crate) setup_minutes: u16,
    pub(crate) skills: Vec<SkillId>,
    pub(crate) educators_needed: usize,
    pub(crate) season: Option<Season>,
    pub(crate) evening: bool,
    pub(crate) wishes: Wishes,
}

/// Where a visit is placed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) day: Day,
    /// Start of the first lesson, after the set-up.
    pub(crate) start: Minute,
    /// Places in the list of employees.
    pub(crate) educators: Vec<usize>,
}

pub(crate) struct Planner<'a> {
    world: &'a World,
    travel: TravelTable,
    educators: Vec<usize>,
    unavailable: Vec<Vec<&'a Unavailable>>,
    diary: Diary,
    /// Days on which a group already has a visit.
    group_days: BTreeSet<(usize, Day)>,
}

/// Minutes of travel where a point is missing; the demo's places all have one.
const UNKNOWN: u16 = 60;
/// Starts are tried on every quarter of an hour.
const GRID: usize = 15;

impl<'a> Planner<'a> {
    pub(crate) fn new(world: &'a World) -> Self {
        let homes = world.employees.iter().map(|employee| employee.home_point);
        let places: Vec<_> = world
            .organisations
            .iter()
            .map(|o| o.point)
            .chain(homes)
            .collect();
        let by_id: BTreeMap<_, usize> =
            world.groups.iter().map(|group| group.id).zip(0..).collect();
        let mut unavailable = vec![Vec::new(); world.groups.len()];
        for moment in &world.unavailable {
            unavailable[by_id[&moment.group]].push(moment);
        }
        Self {
            world,
            travel: TravelTable::compute(&places, &StraightLine::default(), UNKNOWN),
            educators: world.educators(),
            unavailable,
            diary: Diary::default(),
            group_days: BTreeSet::new(),
        }
    }

    /// Places a visit in a week, on `from` or later, and books it: as wished if possible, else on
    /// another day or daypart of that week.
    pub(crate) fn place(&mut self, asked: &Asked, week: Week, from: Day) -> Option<Placed> {
        let found = [true, false]
            .into_iter()
            .find_map(|as_wished| self.best(asked, week, from, as_wished))?;
        self.book(asked, &found);
        Some(found)
    }

    /// Books a visit at a place that is known to be free.
    pub(crate) fn book(&mut self, asked: &Asked, placed: &Placed) {
        let booking = Booking {
            span: presence(asked, placed.start),
            organisation: asked.organisation,
        };
        for educator in &placed.educators {
            self.diary.book(*educator, placed.day, booking);
        }
        self.group_days
            .extend(asked.groups.iter().map(|group| (*group, placed.day)));
    }

    /// Takes a placed visit off again.
    pub(crate) fn release(&mut self, asked: &Asked, placed: &Placed) {
        for educator in &placed.educators {
            self.diary
                .release(*educator, placed.day, presence(asked, placed.start).start);
        }
        for group in &asked.groups {
            self.group_days.remove(&(*group, placed.day));
        }
    }

    fn best(&self, asked: &Asked, week: Week, from: Day, as_wished: bool) -> Option<Placed> {
        let mut best: Option<(u16, Placed)> = None;
        for weekday in 0..5 {
            let day = week.day(weekday);
            let unwished = as_wished
                && !asked.wishes.weekdays.is_empty()
                && !asked.wishes.weekdays.contains(&weekday);
            if day < from || unwished || !self.open(asked, day) {
                continue;
            }
            let free = self.free_on(asked, day);
            // A day that is already full costs more, so that the week is spread.
            let full = 4 * self.diary.visits_on(day);
            let window = self.window(asked, as_wished);
            for start in (window.start.0..window.end.0).step_by(GRID).map(Minute) {
                let span = presence(asked, start);
                if start.0 + length(asked) > window.end.0 || self.group_cannot(asked, day, start) {
                    continue;
                }
                let mut costs: Vec<(u16, usize)> = free
                    .iter()
                    .filter_map(|(who, hours)| {
                        Some((self.cost(*who, *hours, asked, day, span)?, *who))
                    })
                    .collect();
                if costs.len() < asked.educators_needed {
                    continue;
                }
                costs.sort_unstable();
                costs.truncate(asked.educators_needed);
                // Off the half hour costs a little, so that the board looks like a school's day.
                let sum: u16 =
                    costs.iter().map(|(cost, _)| cost).sum::<u16>() + full + (start.0 % 30) / 5;
                if best.as_ref().is_none_or(|(least, _)| sum < *least) {
                    let educators = costs.into_iter().map(|(_, who)| who).collect();
                    best = Some((
                        sum,
                        Placed {
                            day,
                            start,
                            educators,
                        },
                    ));
                }
            }
        }
        best.map(|(_, placed)| placed)
    }

    fn open(&self, asked: &Asked, day: Day) -> bool {
        !self.world.closed(asked.organisation, day)
            && !asked.wishes.not_on.contains(&day)
            && asked.season.is_none_or(|season| season.holds(day))
            && !asked
                .groups
                .iter()
                .any(|group| self.group_days.contains(&(*group, day)))
    }

    /// When lessons are given at this kind of organisation.
    fn window(&self, asked: &Asked, as_wished: bool) -> Span {
        let kind = self.world.organisations[asked.organisation].kind;
        let (start, end) = match kind {
            _ if asked.evening => (Minute::at(19, 0), Minute::at(21, 15)),
            OrganisationKind::Club => (Minute::at(17, 0), Minute::at(21, 0)),
            OrganisationKind::Primary => (Minute::at(8, 45), Minute::at(15, 0)),
            _ => (Minute::at(8, 45), Minute::at(16, 0)),
        };
        match asked.wishes.dayparts[..] {
            [Daypart::Morning] if as_wished => Span {
                start,
                end: end.min(Minute::at(12, 30)),
            },
            [Daypart::Afternoon] if as_wished => Span {
                start: start.max(Minute::at(12, 30)),
                end,
            },
            _ => Span { start, end },
        }
    }

    /// Educators with the skills who work and are not away that day, with their hours.
    fn free_on(&self, asked: &Asked, day: Day) -> Vec<(usize, Span)> {
        let weekday = day.weekday().num_days_from_monday() as usize;
        let able = self.educators.iter().filter(|who| {
            let person = &self.world.employees[**who];
            asked
                .skills
                .iter()
                .all(|skill| person.skills.contains(skill))
        });
        able.filter_map(|who| {
            let person = &self.world.employees[*who];
            let away = self.world.absences.iter().any(|absence| {
                absence.employee == person.id
                    && (absence.first_day..=absence.last_day).contains(&day)
            });
            Some((*who, person.hours[weekday].filter(|_| !away)?))
        })
        .collect()
    }

    fn group_cannot(&self, asked: &Asked, day: Day, start: Minute) -> bool {
        asked.groups.iter().zip(0..).any(|(group, nth)| {
            let lesson = Span::of(start.plus(nth * asked.minutes), asked.minutes);
            let moments = &self.unavailable[*group];
            moments
                .iter()
                .filter_map(|moment| moment.on(day))
                .any(|span| span.overlaps(lesson))
        })
    }

    /// Extra minutes of travel, more for who already has much that week; none when it cannot be.
    fn cost(&self, who: usize, hours: Span, asked: &Asked, day: Day, span: Span) -> Option<u16> {
        let home = self.world.organisations.len() + who;
        let minutes = |from: usize, to: usize| {
            let index = |place: usize| PlaceIndex(u32::try_from(place).unwrap_or(u32::MAX));
            self.travel.minutes(index(from), index(to))
        };
        let (before, after) = self.diary.beside(who, day, span)?;
        let (from, left) = before.map_or((home, hours.start), |b| (b.organisation, b.span.end));
        let (to, due) = after.map_or((home, hours.end), |b| (b.organisation, b.span.start));
        let (there, back) = (
            minutes(from, asked.organisation),
            minutes(asked.organisation, to),
        );
        if left.0 + there > span.start.0 || span.end.0 + back > due.0 {
            return None;
        }
        let extra = (there + back).saturating_sub(minutes(from, to));
        let known_face = if who == DEMO_EDUCATOR { 0 } else { 15 };
        Some(extra + known_face + 6 * self.diary.visits_in(who, Week::of(day)))
    }
}

/// Minutes of all lessons of the visit, without set-up.
fn length(asked: &Asked) -> u16 {
    asked.minutes * u16::try_from(asked.groups.len()).unwrap_or(u16::MAX)
}

/// From the start of the set-up to the end of the last lesson.
fn presence(asked: &Asked, start: Minute) -> Span {
    Span {
        start: Minute(start.0.saturating_sub(asked.setup_minutes)),
        end: start.plus(length(asked)),
    }
}
