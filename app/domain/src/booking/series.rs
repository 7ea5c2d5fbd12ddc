use super::open_slots::slots_of_day;
use super::{BellTimes, NotPlaced, OpenSlot, PartAnswer, SeriesPart, open_slots, take_slot};
use crate::fit::{Explanation, Part, Question, RefusalKind, Roster, Settings, Visit, explain};
use crate::request::Pattern;
use crate::time::{Day, Week};
use chrono::Days;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Slots offered for what could not be placed.
const NEAREST: usize = 3;

/// One theme of a series: a visit with the lessons of all groups, to be split where needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its lessons, in the order of the groups.
    pub visit: Visit,
    /// First and last day on which the school wants it; any day of the series when none.
    pub wanted: Option<(Day, Day)>,
}

/// What holds for a series as a whole.
#[derive(Debug, Clone, Copy)]
pub struct SeriesTerms<'a> {
    /// First day on which anything can be given.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Weeks between the last lesson of a theme and the first of the next; with 0 it is a later
    /// day nevertheless.
    pub weeks_between: u16,
    /// When lessons start at the school.
    pub bell: &'a BellTimes,
    /// The figures of the rules.
    pub settings: &'a Settings,
}

/// Finds a place for a series of themes, each with several groups, beside what is booked in these
/// weeks and beside each other.
///
/// A theme is one visit, its groups back to back, where that fits; else visits on as few days as
/// can be found, day by day the one that takes most groups, each visit of at most
/// [`Pattern::LARGEST_VISIT`] lessons. Among those the day with the fewest missed wishes counts,
/// then the earliest week, then cost. Where that leaves a part of the series without a place, it is
/// tried once more with the earliest week before all wishes. Themes keep their order.
///
/// The answer holds every lesson asked for exactly once, theme by theme.
pub fn offer_series(
    weeks: &[Roster],
    themes: &[Theme],
    terms: &SeriesTerms<'_>,
) -> Vec<SeriesPart> {
    let wished = Attempt::make(weeks, themes, terms, Taste::Wishes);
    if wished.left() == 0 {
        return wished.finish(themes, terms);
    }
    let early = Attempt::make(weeks, themes, terms, Taste::Early);
    if early.left() < wished.left() {
        early.finish(themes, terms)
    } else {
        wished.finish(themes, terms)
    }
}

/// What counts first among days.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taste {
    Wishes,
    Early,
}

/// One way through the series.
struct Attempt<'a> {
    weeks: Vec<Cow<'a, Roster>>,
    parts: Vec<Draft>,
}

/// A visit that was placed, or was not.
struct Draft {
    theme: usize,
    lessons: Vec<Part>,
    outcome: Result<OpenSlot, Missed>,
}

/// What must be known to say why a visit was not placed.
#[derive(Clone, Copy)]
struct Missed {
    /// The first and last day on which it was wanted.
    window: (Day, Day),
    /// The first day after the theme before.
    after: Day,
}

/// The visits of one day.
struct FullDay {
    week: usize,
    visits: Vec<(Vec<Part>, OpenSlot)>,
    /// Lessons that it does not take, in order.
    left: Vec<Part>,
}

impl<'a> Attempt<'a> {
    fn make(weeks: &'a [Roster], themes: &[Theme], terms: &SeriesTerms<'_>, taste: Taste) -> Self {
        let mut attempt = Self {
            weeks: weeks.iter().map(Cow::Borrowed).collect(),
            parts: Vec::new(),
        };
        let mut last: Option<Day> = None;
        for (number, theme) in themes.iter().enumerate() {
            let given = attempt.place(number, theme, terms, taste, last);
            last = given.or(last);
        }
        attempt
    }

    /// Lessons without a place.
    fn left(&self) -> usize {
        let missed = self.parts.iter().filter(|part| part.outcome.is_err());
        missed.map(|part| part.lessons.len()).sum()
    }

    /// Places one theme; gives the last day on which it has a lesson.
    fn place(
        &mut self,
        number: usize,
        theme: &Theme,
        terms: &SeriesTerms<'_>,
        taste: Taste,
        before: Option<Day>,
    ) -> Option<Day> {
        let after = before.map_or(terms.first_day, |day| terms.first_day.max(later(day, 1)));
        let gap = before.map_or(after, |day| later(day, u64::from(terms.weeks_between) * 7));
        let (from, until) = theme.wanted.unwrap_or((terms.first_day, terms.last_day));
        let (from, until) = (after.max(gap).max(from), until.min(terms.last_day));
        let mut rest = theme.visit.parts.clone();
        let mut last = None;
        while let Some(day) = self.fullest_day(&theme.visit, &rest, (from, until), terms, taste) {
            rest = day.left;
            last = last.max(day.visits.last().map(|(_, slot)| slot.day));
            for (lessons, slot) in &day.visits {
                let visit = with(&theme.visit, lessons);
                take_slot(self.weeks[day.week].to_mut(), &visit, slot, terms.settings);
            }
            self.parts
                .extend(day.visits.into_iter().map(|(lessons, slot)| Draft {
                    theme: number,
                    lessons,
                    outcome: Ok(slot),
                }));
        }
        let (window, mut rest) = ((from, until), rest.as_slice());
        while !rest.is_empty() {
            let (lessons, others) = rest.split_at(largest(rest.len()));
            rest = others;
            self.parts.push(Draft {
                theme: number,
                lessons: lessons.to_vec(),
                outcome: Err(Missed { window, after }),
            });
        }
        last
    }

    /// The day that takes most of these lessons, the best of those.
    fn fullest_day(
        &self,
        visit: &Visit,
        lessons: &[Part],
        (from, until): (Day, Day),
        terms: &SeriesTerms<'_>,
        taste: Taste,
    ) -> Option<FullDay> {
        let mut best = None;
        for (week, roster) in self.weeks.iter().enumerate() {
            for day in roster.week.days() {
                if !(from..=until).contains(&day) {
                    continue;
                }
                let Some(full) = fill_day(week, roster, visit, lessons, day, terms) else {
                    continue;
                };
                let rank = full.rank(taste);
                if best.as_ref().is_none_or(|(known, _)| rank < *known) {
                    best = Some((rank, full));
                }
            }
        }
        best.map(|(_, full)| full)
    }

    /// The answer: what was placed, and why not and what comes near for the rest.
    fn finish(self, themes: &[Theme], terms: &SeriesTerms<'_>) -> Vec<SeriesPart> {
        let weeks: Vec<&Roster> = self.weeks.iter().map(Cow::as_ref).collect();
        let mut parts = Vec::new();
        for draft in self.parts {
            let theme = draft.theme;
            match draft.outcome {
                Ok(slot) => parts.push(SeriesPart {
                    theme,
                    lessons: draft.lessons,
                    answer: PartAnswer::Placed(slot),
                }),
                Err(missed) => {
                    let visit = with(&themes[theme].visit, &draft.lessons);
                    for (visit, nearest) in what_comes_near(&weeks, visit, &missed, terms) {
                        let why = explain_over(&weeks, &visit, missed.window, terms.settings);
                        let answer = PartAnswer::NotPlaced(NotPlaced { why, nearest });
                        parts.push(SeriesPart {
                            theme,
                            lessons: visit.parts,
                            answer,
                        });
                    }
                }
            }
        }
        parts
    }
}

impl FullDay {
    /// The lower the better.
    fn rank(&self, taste: Taste) -> impl Ord + use<> {
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
}

/// As many of these lessons as one day takes, in order: long visits before short ones. A lesson that
/// does not fit on the day lets those after it go first.
fn fill_day(
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
    (!visits.is_empty()).then(|| FullDay { week, visits, left })
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

/// Slots that do fit for a visit that was not placed. Lesson by lesson, where that finds some and the
/// visit as a whole does not.
fn what_comes_near(
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
fn explain_over(
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

/// Lessons in the first of as few visits as possible, of even size.
fn largest(lessons: usize) -> usize {
    lessons.div_ceil(lessons.div_ceil(Pattern::LARGEST_VISIT).max(1))
}

/// The visit with some of its lessons.
fn with(visit: &Visit, lessons: &[Part]) -> Visit {
    Visit {
        parts: lessons.to_vec(),
        ..visit.clone()
    }
}

fn later(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(Day::MAX)
}
