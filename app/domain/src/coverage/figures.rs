//! The figures of coverage. Each says of every lesson whether it is behind it and for how much it
//! counts, so that the rows behind a figure are exactly those that it takes, and add up to it.

use super::fact::Fact;
use super::suppress::Cell;
use crate::lesson::{CancelledBy, State};
use crate::organisation::OrganisationKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A figure. The first seven are lessons, each behind one of them besides [`Figure::Requested`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Lessons asked for: all.
    Requested,
    /// Lessons still to plan.
    Open,
    /// Lessons proposed or agreed with the school.
    Planned,
    /// Lessons given.
    Given,
    /// Lessons that the school cancelled.
    CancelledBySchool,
    /// Lessons that we cancelled.
    CancelledByUs,
    /// Lessons for which the group was not there.
    NotShownUp,
    /// Of the lessons cancelled, those that were cancelled late ([`LATE_DAYS`]).
    CancelledLate,
    /// Minutes of the lessons given.
    MinutesGiven,
    /// Minutes that educators were on the way, also to a group that was not there.
    TravelMinutes,
    /// Schools that had a lesson, each once.
    SchoolsReached,
    /// Sports clubs that had a lesson, each once.
    ClubsReached,
    /// Groups that had a lesson, each once.
    GroupsReached,
    /// Pupils of those groups: of each group the most who were there at one lesson, to the nearest five
    /// ([`pupils`]). A lesson with fewer than five is behind no such figure.
    PupilsReached,
}

/// A lesson is cancelled late when fewer days than this are left.
pub const LATE_DAYS: i32 = 7;

/// How often a lesson counts for a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Once {
    /// For each lesson.
    Lesson,
    /// Once for a school.
    School,
    /// Once for a group, for the largest it counts.
    Group,
}

impl Figure {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 14] = [
        Self::Requested,
        Self::Open,
        Self::Planned,
        Self::Given,
        Self::CancelledBySchool,
        Self::CancelledByUs,
        Self::NotShownUp,
        Self::CancelledLate,
        Self::MinutesGiven,
        Self::TravelMinutes,
        Self::SchoolsReached,
        Self::ClubsReached,
        Self::GroupsReached,
        Self::PupilsReached,
    ];

    /// The figures among which every lesson is in exactly one.
    pub const PARTS: [Self; 6] = [
        Self::Open,
        Self::Planned,
        Self::Given,
        Self::CancelledBySchool,
        Self::CancelledByUs,
        Self::NotShownUp,
    ];

    /// The name used in addresses and exports.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Open => "open",
            Self::Planned => "planned",
            Self::Given => "given",
            Self::CancelledBySchool => "cancelled_by_school",
            Self::CancelledByUs => "cancelled_by_us",
            Self::NotShownUp => "not_shown_up",
            Self::CancelledLate => "cancelled_late",
            Self::MinutesGiven => "minutes_given",
            Self::TravelMinutes => "travel_minutes",
            Self::SchoolsReached => "schools_reached",
            Self::ClubsReached => "clubs_reached",
            Self::GroupsReached => "groups_reached",
            Self::PupilsReached => "pupils_reached",
        }
    }

    /// Whether a lesson is behind this figure.
    pub fn takes(self, fact: &Fact) -> bool {
        let by = || fact.cancelled.map(|how| how.by);
        let club = fact.kind == OrganisationKind::Club;
        match self {
            Self::Requested => true,
            Self::Open => fact.state == State::Requested,
            Self::Planned => matches!(fact.state, State::Proposed | State::Confirmed),
            Self::Given | Self::MinutesGiven | Self::GroupsReached => fact.state == State::Given,
            Self::PupilsReached => fact.state == State::Given && pupils(fact).is_some(),
            Self::TravelMinutes => {
                fact.travel > 0 && matches!(fact.state, State::Given | State::NotShownUp)
            }
            // Of one without a word on who cancelled it, it was not the school.
            Self::CancelledBySchool => {
                fact.state == State::Cancelled && by() == Some(CancelledBy::Organisation)
            }
            Self::CancelledByUs => {
                fact.state == State::Cancelled && by() != Some(CancelledBy::Organisation)
            }
            Self::NotShownUp => fact.state == State::NotShownUp,
            Self::CancelledLate => {
                let days = fact.cancelled.and_then(|how| how.days_before);
                fact.state == State::Cancelled && days.is_some_and(|days| days < LATE_DAYS)
            }
            Self::SchoolsReached => fact.state == State::Given && !club,
            Self::ClubsReached => fact.state == State::Given && club,
        }
    }

    /// Whether the figures of months, themes or payers add up to that of all of them. Those of
    /// municipalities and of schools always do: a school lies in one municipality, and a group is
    /// of one school.
    pub const fn adds_up(self) -> bool {
        matches!(self.once(), Once::Lesson)
    }

    const fn once(self) -> Once {
        match self {
            Self::SchoolsReached | Self::ClubsReached => Once::School,
            Self::GroupsReached | Self::PupilsReached => Once::Group,
            _ => Once::Lesson,
        }
    }

    /// For how much a lesson counts that is behind it.
    fn worth(self, fact: &Fact) -> u64 {
        match self {
            Self::MinutesGiven => u64::from(fact.minutes),
            Self::TravelMinutes => u64::from(fact.travel),
            Self::PupilsReached => u64::from(pupils(fact).unwrap_or(0)),
            _ => 1,
        }
    }

    /// The figure over lessons, counted by itself: what the rows behind it add up to.
    pub fn over<'a>(self, facts: impl IntoIterator<Item = &'a Fact>) -> u64 {
        let behind = facts.into_iter().filter(|fact| self.takes(fact));
        let key = |fact: &Fact| match self.once() {
            Once::Lesson => None,
            Once::School => Some(fact.school),
            Once::Group => Some(fact.group),
        };
        let mut sum = 0;
        let mut once: BTreeMap<u32, u64> = BTreeMap::new();
        for fact in behind {
            match key(fact) {
                None => sum += self.worth(fact),
                Some(key) => {
                    let most = once.entry(key).or_default();
                    *most = (*most).max(self.worth(fact));
                }
            }
        }
        sum + once.values().sum::<u64>()
    }
}

/// Pupils at a lesson: those counted, else the size of the group, to the nearest five; none when they
/// are too few to be told.
///
/// So every number of pupils is a multiple of five, whatever the period, the filter and the rows, and
/// the difference of any two of them is nothing or five at least. Exact numbers would not do: of a group
/// of 25 that had another lesson with 22, the two figures tell that three stayed away.
pub fn pupils(fact: &Fact) -> Option<u16> {
    let there = fact.pupils_present.unwrap_or(fact.pupils);
    match Cell::of(u32::from(there)) {
        Cell::Few => None,
        Cell::About(pupils) => u16::try_from(pupils).ok(),
    }
}

/// All figures over some lessons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts([u64; 14]);

impl Counts {
    /// One of them.
    pub fn of(&self, figure: Figure) -> u64 {
        self.0[figure as usize]
    }

    /// Lessons cancelled, whoever did.
    pub fn cancelled(&self) -> u64 {
        self.of(Figure::CancelledBySchool) + self.of(Figure::CancelledByUs)
    }

    /// Adds figures of other schools to these.
    pub fn add(&mut self, other: &Self) {
        for (sum, more) in self.0.iter_mut().zip(other.0) {
            *sum += more;
        }
    }
}

/// All figures over lessons in one pass, for each key that is asked for. It takes time for the
/// lessons that it is given and for nothing else.
pub fn count_by<'a, K: Ord + Copy>(
    facts: impl IntoIterator<Item = &'a Fact>,
    key: impl Fn(&Fact) -> Option<K>,
) -> BTreeMap<K, Counts> {
    let mut counts: BTreeMap<K, Counts> = BTreeMap::new();
    let mut reached: Vec<(K, u32, u32, u16, bool)> = Vec::new();
    for fact in facts {
        let Some(key) = key(fact) else { continue };
        let sums = &mut counts.entry(key).or_default().0;
        for figure in Figure::ALL {
            if figure.adds_up() && figure.takes(fact) {
                sums[figure as usize] += figure.worth(fact);
            }
        }
        if fact.state == State::Given {
            let club = fact.kind == OrganisationKind::Club;
            let there = pupils(fact).unwrap_or(0);
            reached.push((key, fact.school, fact.group, there, club));
        }
    }
    reached.sort_unstable();
    let mut before: Option<(K, u32, u32)> = None;
    for (nth, &(key, school, group, pupils, club)) in reached.iter().enumerate() {
        let Some(Counts(sums)) = counts.get_mut(&key) else {
            continue;
        };
        if before.is_none_or(|(of, there, _)| (of, there) != (key, school)) {
            let figure = if club {
                Figure::ClubsReached
            } else {
                Figure::SchoolsReached
            };
            sums[figure as usize] += 1;
        }
        if before != Some((key, school, group)) {
            sums[Figure::GroupsReached as usize] += 1;
        }
        before = Some((key, school, group));
        // The last of a group is the one with most pupils.
        let next = reached.get(nth + 1).map(|next| (next.0, next.1, next.2));
        if next != before {
            sums[Figure::PupilsReached as usize] += u64::from(pupils);
        }
    }
    counts
}

/// All figures over lessons.
pub fn count<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Counts {
    count_by(facts, |_| Some(()))
        .remove(&())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::samples::{day, facts, filter, world};
    use crate::coverage::table::By;
    use proptest::prelude::*;

    fn parts<K: Ord + Copy>(all: &[Fact], key: impl Fn(&Fact) -> K) -> Counts {
        let mut sum = Counts::default();
        for counts in count_by(all, |fact| Some(key(fact))).values() {
            sum.add(counts);
        }
        sum
    }

    proptest! {
        #[test]
        fn the_rows_behind_each_figure_add_up_to_it(all in facts()) {
            let counts = count(&all);
            for figure in Figure::ALL {
                prop_assert_eq!(counts.of(figure), figure.over(&all), "{:?}", figure);
                let behind: Vec<_> = all.iter().filter(|fact| figure.takes(fact)).cloned().collect();
                prop_assert_eq!(count(&behind).of(figure), counts.of(figure), "{:?}", figure);
            }
        }

        #[test]
        fn every_lesson_is_in_one_part_and_the_parts_are_all_lessons(all in facts()) {
            for fact in &all {
                let parts = Figure::PARTS.iter().filter(|figure| figure.takes(fact)).count();
                prop_assert_eq!(parts, 1);
            }
            let counts = count(&all);
            let sum: u64 = Figure::PARTS.iter().map(|figure| counts.of(*figure)).sum();
            prop_assert_eq!(sum, counts.of(Figure::Requested));
            prop_assert!(counts.of(Figure::CancelledLate) <= counts.cancelled());
        }

        #[test]
        fn municipalities_and_schools_add_up_to_the_total(all in facts()) {
            let total = count(&all);
            prop_assert_eq!(parts(&all, |fact| fact.town), total);
            prop_assert_eq!(parts(&all, |fact| fact.school), total);
        }

        #[test]
        fn themes_and_days_add_up_where_nothing_counts_once_and_never_fall_short(all in facts()) {
            let total = count(&all);
            for sum in [parts(&all, |fact| fact.theme), parts(&all, |fact| fact.on)] {
                for figure in Figure::ALL {
                    if figure.adds_up() {
                        prop_assert_eq!(sum.of(figure), total.of(figure), "{:?}", figure);
                    } else {
                        prop_assert!(sum.of(figure) >= total.of(figure), "{:?}", figure);
                    }
                }
            }
        }

        #[test]
        fn filters_commute_and_each_takes_away_only_what_it_does_not_want(
            all in facts(), one in filter(), other in filter(),
        ) {
            let world = world();
            let through = |facts: &[Fact], filter: &crate::coverage::Filter| -> Vec<Fact> {
                facts.iter().filter(|fact| filter.takes(&world, fact)).cloned().collect()
            };
            let there = through(&through(&all, &one), &other);
            prop_assert_eq!(&there, &through(&through(&all, &other), &one));
            let counts = count_by(&all, |fact| {
                (one.takes(&world, fact) && other.takes(&world, fact)).then_some(())
            });
            prop_assert_eq!(counts.get(&()).copied().unwrap_or_default(), count(&there));
        }

        #[test]
        fn no_two_numbers_of_pupils_differ_by_fewer_than_five(
            all in facts(), one in filter(), other in filter(), from in 0u64..730, days in 1u64..400,
        ) {
            let world = world();
            let first = day("2025-01-01") + chrono::Days::new(from);
            let period = first..=first + chrono::Days::new(days);
            let mut numbers = Vec::new();
            for filter in [&one, &other] {
                let taken = || all.iter().filter(|fact| filter.takes(&world, fact));
                let within = || taken().filter(|fact| period.contains(&fact.on));
                for facts in [taken().collect::<Vec<_>>(), within().collect()] {
                    numbers.push(count(facts.iter().copied()).of(Figure::PupilsReached));
                    for by in [By::Town, By::School, By::Theme] {
                        let rows = count_by(facts.iter().copied(), |fact| Some(by.place(fact)));
                        numbers.extend(rows.values().map(|row| row.of(Figure::PupilsReached)));
                    }
                }
            }
            for a in &numbers {
                for b in &numbers {
                    let apart = a.abs_diff(*b);
                    prop_assert!(apart == 0 || apart >= 5, "{} and {}", a, b);
                }
            }
        }

        #[test]
        fn the_order_in_which_lessons_come_changes_nothing(all in facts()) {
            let there = count_by(&all, |fact| Some(fact.theme));
            let back = count_by(all.iter().rev(), |fact| Some(fact.theme));
            prop_assert_eq!(back, there);
        }
    }
}
