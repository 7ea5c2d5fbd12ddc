//! The table of coverage: figures for each municipality, school or theme of a period, and in total.

use super::agreed::{Agreed, Reserve, agreed_by_town, places_of_towns};
use super::fact::{Fact, School, World};
use super::figures::{Counts, count, count_by};
use super::filter::Filter;
use crate::agreement::Agreement;
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::Mistake;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What the rows of the table are.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Municipalities.
    #[default]
    Town,
    /// Schools and clubs.
    School,
    /// Themes.
    Theme,
}

impl By {
    /// The name used in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Town => "town",
            Self::School => "school",
            Self::Theme => "theme",
        }
    }

    /// Reads it from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let mut all = [Self::Town, Self::School, Self::Theme].into_iter();
        all.find(|one| one.code() == text)
            .ok_or(Mistake::NotAChoice)
    }

    /// The row in which a lesson is counted, by its place.
    pub fn place(self, fact: &Fact) -> u32 {
        match self {
            Self::Town => u32::from(fact.town),
            Self::School => fact.school,
            Self::Theme => u32::from(fact.theme),
        }
    }
}

/// A row of the table, or its total.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What was agreed; nothing but in rows of municipalities and in the total.
    pub agreed: Agreed,
    /// The figures of the lessons.
    pub counts: Counts,
    /// Schools there are to reach.
    pub schools: u32,
    /// Sports clubs there are to reach.
    pub clubs: u32,
    /// What was set aside for tailor-made work; nothing but in rows of municipalities and in the
    /// total.
    pub tailor_made: Reserve,
}

impl Line {
    fn add(&mut self, other: &Self) {
        self.agreed.add(other.agreed);
        self.counts.add(&other.counts);
        self.schools += other.schools;
        self.clubs += other.clubs;
        self.tailor_made.add(other.tailor_made);
    }
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Each municipality, school or theme by its place in the [`World`], in that order.
    pub lines: Vec<(u32, Line)>,
    /// What was agreed for the whole region, beside the municipalities.
    pub region: Agreed,
    /// What was set aside for it.
    pub region_tailor_made: Reserve,
    /// All of it, each school, group and pupil once.
    pub total: Line,
}

/// Whether a school is there to be reached in a period: it had opened when the period ended, and had
/// not closed when it began.
pub fn is_present(school: &School, period: &RangeInclusive<Day>) -> bool {
    school
        .opened_on
        .is_none_or(|opened| opened <= *period.end())
        && school
            .closed_on
            .is_none_or(|closed| closed > *period.start())
}

impl Table {
    /// Puts what is left of each agreement's reserve, by its place, where the agreement stands: those
    /// of which a part falls in the period.
    pub fn add_reserves(
        &mut self,
        world: &World,
        (period, filter, by): (&RangeInclusive<Day>, &Filter, By),
        reserves: &[Reserve],
        seen: impl Fn(u16) -> bool,
    ) {
        let places = places_of_towns(world);
        for (agreement, reserve) in world.agreements.iter().zip(reserves) {
            let town = agreement.municipality.as_deref();
            let town = town.and_then(|code| places.get(code).copied());
            let shown = town.is_none_or(&seen)
                && touches(agreement, period)
                && filter.takes_agreement(world, agreement, town);
            if !shown {
                continue;
            }
            self.total.tailor_made.add(*reserve);
            match town {
                None => self.region_tailor_made.add(*reserve),
                Some(town) if by == By::Town => {
                    let place = |line: &(u32, Line)| line.0.cmp(&u32::from(town));
                    if let Ok(found) = self.lines.binary_search_by(place) {
                        self.lines[found].1.tailor_made.add(*reserve);
                    }
                }
                Some(_) => {}
            }
        }
    }
}

/// Whether an agreement holds on any day of a period.
pub fn touches(agreement: &Agreement, period: &RangeInclusive<Day>) -> bool {
    agreement.first_day <= *period.end() && agreement.last_day >= *period.start()
}

/// The table of a period. The facts are those of the period that the viewer may see; `seen` says
/// whether the viewer sees a municipality, by its place.
pub fn table<'a>(
    world: &World,
    facts: impl Iterator<Item = &'a Fact> + Clone,
    period: &RangeInclusive<Day>,
    filter: &Filter,
    by: By,
    seen: impl Fn(u16) -> bool,
) -> Table {
    let facts = facts.filter(|fact| seen(fact.town) && filter.takes(world, fact));
    let mut lines: BTreeMap<u32, Line> = BTreeMap::new();
    for (key, counts) in count_by(facts.clone(), |fact| Some(by.place(fact))) {
        lines.entry(key).or_default().counts = counts;
    }
    let mut total = Line::default();
    for (place, school) in (0..).zip(&world.schools) {
        let shown = seen(school.town)
            && filter.takes_place(world, school.town, school.kind)
            && is_present(school, period);
        if !shown {
            continue;
        }
        let present = |line: &mut Line| match school.kind {
            OrganisationKind::Club => line.clubs += 1,
            _ => line.schools += 1,
        };
        present(&mut total);
        match by {
            By::Town => present(lines.entry(u32::from(school.town)).or_default()),
            By::School => present(lines.entry(place).or_default()),
            By::Theme => {}
        }
    }
    let mut region = Agreed::default();
    for (town, agreed) in agreed_by_town(world, period, filter) {
        match town {
            None => region = agreed,
            Some(town) if !seen(town) => continue,
            Some(town) if by == By::Town => {
                lines.entry(u32::from(town)).or_default().agreed = agreed;
            }
            Some(_) => {}
        }
        total.agreed.add(agreed);
    }
    total.counts = match by {
        // Municipalities and schools add up in every figure; counting anew would take as long again.
        By::Town | By::School => {
            let mut sum = Line::default();
            lines.values().for_each(|line| sum.add(line));
            sum.counts
        }
        By::Theme => count(facts),
    };
    Table {
        lines: lines.into_iter().collect(),
        region,
        region_tailor_made: Reserve::default(),
        total,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::Figure;
    use crate::coverage::samples::{day, facts, filter, world};
    use proptest::prelude::*;

    fn year() -> RangeInclusive<Day> {
        day("2026-01-01")..=day("2026-12-31")
    }

    #[test]
    fn a_school_that_closed_before_the_period_is_not_there_to_be_reached() {
        let whole = |period| {
            let table = table(
                &world(),
                [].iter(),
                &period,
                &Filter::default(),
                By::Town,
                |_| true,
            );
            (table.total.schools, table.total.clubs)
        };
        // Of twelve, the tenth and the fifth are clubs; the twelfth closed on 1 March 2026.
        assert_eq!(whole(year()), (10, 2));
        assert_eq!(whole(day("2026-03-01")..=day("2026-12-31")), (9, 2));
    }

    #[test]
    fn a_school_that_opened_after_the_period_was_not_there_to_be_reached() {
        let mut world = world();
        world.schools[0].opened_on = Some(day("2026-08-24"));
        let present = |first, last| is_present(&world.schools[0], &(day(first)..=day(last)));
        assert!(!present("2025-01-01", "2025-12-31"));
        assert!(!present("2026-01-01", "2026-08-23"));
        assert!(present("2026-01-01", "2026-08-24"));
        assert!(present("2026-09-01", "2026-12-31"));
        let schools = |period| {
            let all = Filter::default();
            let table = table(&world, [].iter(), &period, &all, By::Town, |_| true);
            (table.total.schools, table.total.clubs)
        };
        let before = day("2025-01-01")..=day("2025-12-31");
        assert_eq!((schools(before), schools(year())), ((9, 2), (10, 2)));
    }

    #[test]
    fn who_sees_an_area_has_the_same_total_with_and_without_choosing_it() {
        let mut world = world();
        world.agreements[2].lessons = 7;
        let area = world.towns[0].area;
        let here = |town: u16| world.towns[usize::from(town)].area == area;
        let total = |filter: &Filter| table(&world, [].iter(), &year(), filter, By::Town, here);
        let seen = Filter {
            areas_only: true,
            ..Filter::default()
        };
        let chosen = Filter {
            area: Some(area),
            ..Filter::default()
        };
        assert_eq!(total(&seen), total(&chosen));
        assert_ne!(total(&seen).total, total(&Filter::default()).total);
        let left = |filter: &Filter| {
            let all = world.agreements.iter();
            all.filter(|one| filter.leaves_to_region(&world, one))
                .count()
        };
        assert_eq!(
            (left(&seen), left(&chosen), left(&Filter::default())),
            (1, 1, 0)
        );
    }

    #[test]
    fn what_was_agreed_with_a_municipality_stands_in_its_row_and_the_region_apart() {
        let mut world = world();
        world.agreements[2].lessons = 7;
        let table = table(
            &world,
            [].iter(),
            &year(),
            &Filter::default(),
            By::Town,
            |town| town != 1,
        );
        let agreed: Vec<_> = table
            .lines
            .iter()
            .map(|(town, line)| (*town, line.agreed.lessons))
            .collect();
        assert_eq!(agreed, [(0, 30), (2, 0), (3, 0)]);
        assert_eq!((table.region.lessons, table.total.agreed.lessons), (7, 37));
    }

    proptest! {
        #[test]
        fn the_total_is_the_same_whatever_the_rows_are(all in facts(), filter in filter()) {
            let world = world();
            let total = |by| table(&world, all.iter(), &year(), &filter, by, |_| true).total;
            prop_assert_eq!(total(By::School), total(By::Town));
            prop_assert_eq!(total(By::Theme), total(By::Town));
            let taken = all.iter().filter(|fact| filter.takes(&world, fact));
            prop_assert_eq!(total(By::Town).counts, count(taken));
        }

        #[test]
        fn the_rows_of_municipalities_add_up_to_the_total(all in facts(), filter in filter()) {
            let world = world();
            let table = table(&world, all.iter(), &year(), &filter, By::Town, |_| true);
            let mut sum = Line::default();
            table.lines.iter().for_each(|(_, line)| sum.add(line));
            sum.agreed.add(table.region);
            prop_assert_eq!(sum, table.total);
        }

        #[test]
        fn nothing_of_a_municipality_that_is_not_seen_is_in_any_row(all in facts(), town in 0u16..4) {
            let world = world();
            let elsewhere: Vec<_> = all.iter().filter(|fact| fact.town != town).cloned().collect();
            for by in [By::Town, By::School, By::Theme] {
                let of = |facts: &[Fact]| {
                    table(&world, facts.iter(), &year(), &Filter::default(), by, |one| one != town)
                };
                prop_assert_eq!(of(&all), of(&elsewhere));
                let seen = of(&all);
                prop_assert_eq!(
                    seen.total.counts.of(Figure::Requested),
                    u64::try_from(elsewhere.len()).expect("small")
                );
            }
        }
    }
}
