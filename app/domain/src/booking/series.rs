use super::series_day::{FullDay, Taste, fill_day, largest, with};
use super::series_nearest::{Missed, explain_over, what_comes_near};
use super::{BellTimes, NotPlaced, OpenSlot, PartAnswer, SeriesPart, take_slot};
use crate::fit::{Part, Roster, Settings, Visit};
use crate::time::Day;
use chrono::Days;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
/// [`crate::request::Pattern::LARGEST_VISIT`] lessons. Among those the day with the fewest missed wishes counts,
/// then the earliest week, then cost. Where that leaves a part of the series without a place, it is
/// tried once more with the earliest week before all wishes. Themes keep their order.
///
/// The weeks are given in order. The answer holds every lesson asked for exactly once, theme by theme.
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

    /// The day that takes most of these lessons, the best of those. Looks no further than the first
    /// week in which nothing is left to wish.
    fn fullest_day(
        &self,
        visit: &Visit,
        lessons: &[Part],
        (from, until): (Day, Day),
        terms: &SeriesTerms<'_>,
        taste: Taste,
    ) -> Option<FullDay> {
        let mut best: Option<(_, FullDay)> = None;
        for (week, roster) in self.weeks.iter().enumerate() {
            let found = best.as_ref().map(|(_, full)| full);
            if found.is_some_and(|full| full.is_as_good_as_can_be(taste, lessons.len())) {
                break;
            }
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

fn later(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(Day::MAX)
}
