//! White spots: schools that had no lesson for long, and where one is paid for already.

use super::agreed::places_of_towns;
use super::fact::{Fact, World};
use super::filter::Filter;
use super::pace::{Forecast, SchoolDays};
use super::table::is_present;
use crate::lesson::State;
use crate::organisation::OrganisationKind;
use crate::time::Day;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A school that was not reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhiteSpot {
    /// Which, by its place.
    pub school: u32,
    /// When it last had a lesson, as far as the lessons go back that were looked at.
    pub last_given: Option<Day>,
    /// Its next lesson, when one is planned.
    pub planned: Option<Day>,
    /// Whether a lesson is asked for that has no place yet.
    pub asked: bool,
    /// Pupils in its groups of this school year; 0 when none are known.
    pub pupils: u32,
    /// Lessons that are still to plan of the agreements with its municipality that hold for its kind,
    /// and for the theme that is asked for.
    pub open: u64,
}

/// What goes first among white spots. Those for which nothing is planned or asked always do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// Most pupils.
    #[default]
    Size,
    /// Most lessons to plan of an agreement.
    Agreement,
}

/// A municipality, by its place, and a kind of organisation there.
pub type TownAndKind = (u16, OrganisationKind);

/// Lessons that are still to plan of the agreements that hold on a day, by municipality and kind of
/// organisation: those of the filter, of which who pays has no meaning here. The facts are those of
/// their whole periods.
pub fn open_by_kind<'a>(
    world: &World,
    facts: impl Iterator<Item = &'a Fact> + Clone,
    filter: &Filter,
    today: Day,
) -> BTreeMap<TownAndKind, u64> {
    let filter = Filter {
        payer: None,
        ..*filter
    };
    let mut used: BTreeMap<u16, u64> = BTreeMap::new();
    for fact in facts {
        if let (Some(agreement), true) = (fact.agreement, fact.state.occupies()) {
            *used.entry(agreement).or_default() += 1;
        }
    }
    let places = places_of_towns(world);
    let mut open: BTreeMap<TownAndKind, u64> = BTreeMap::new();
    for (place, agreement) in (0..=u16::MAX).zip(&world.agreements) {
        let code = agreement
            .municipality
            .as_ref()
            .filter(|_| agreement.holds(today));
        let town = code.and_then(|code| places.get(code.as_str()).copied());
        let Some(town) = town.filter(|_| filter.takes_agreement(world, agreement, town)) else {
            continue;
        };
        let forecast = Forecast {
            agreed: u64::from(agreement.lessons),
            delivered: 0,
            planned: used.get(&place).copied().unwrap_or(0),
            days: SchoolDays::default(),
        };
        for kind in OrganisationKind::ALL {
            if agreement.kinds.is_empty() || agreement.kinds.contains(&kind) {
                *open.entry((town, kind)).or_default() += forecast.open();
            }
        }
    }
    open
}

/// What is known beside the lessons for [`white_spots`].
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// A school that had a lesson from this day on was reached.
    pub since: Day,
    /// Today.
    pub today: Day,
    /// Pupils of this school year's groups, by school.
    pub pupils: &'a BTreeMap<u32, u32>,
    /// Of [`open_by_kind`].
    pub open: &'a BTreeMap<TownAndKind, u64>,
}

/// The schools of a filter that are there today and had no lesson since a day; sports clubs only
/// when they are what is asked for. Of the filter, who pays has no meaning here; a theme has: a
/// school that never had it is a white spot for it.
pub fn white_spots<'a>(
    world: &World,
    facts: impl Iterator<Item = &'a Fact>,
    filter: &Filter,
    beside: Beside<'_>,
    rank: Rank,
    seen: impl Fn(u16) -> bool,
) -> Vec<WhiteSpot> {
    let Beside {
        since,
        today,
        pupils,
        open,
    } = beside;
    let filter = Filter {
        payer: None,
        ..*filter
    };
    let mut schools: BTreeMap<u32, WhiteSpot> = BTreeMap::new();
    for (school, there) in (0..).zip(&world.schools) {
        let asked_for = there.kind != OrganisationKind::Club || filter.kind == Some(there.kind);
        let there_today = is_present(there, &(today..=today));
        if asked_for
            && there_today
            && seen(there.town)
            && filter.takes_place(world, there.town, there.kind)
        {
            let spot = WhiteSpot {
                school,
                last_given: None,
                planned: None,
                asked: false,
                pupils: pupils.get(&school).copied().unwrap_or(0),
                open: open.get(&(there.town, there.kind)).copied().unwrap_or(0),
            };
            schools.insert(school, spot);
        }
    }
    for fact in facts.filter(|fact| filter.takes(world, fact)) {
        let Some(spot) = schools.get_mut(&fact.school) else {
            continue;
        };
        match fact.state {
            State::Given => spot.last_given = spot.last_given.max(Some(fact.on)),
            State::Proposed | State::Confirmed if fact.on >= today => {
                let sooner = spot.planned.is_none_or(|day| fact.on < day);
                if sooner {
                    spot.planned = Some(fact.on);
                }
            }
            State::Requested => spot.asked = true,
            _ => {}
        }
    }
    let white = |spot: &WhiteSpot| spot.last_given.is_none_or(|day| day < since);
    let mut spots: Vec<_> = schools.into_values().filter(white).collect();
    spots.sort_by_key(|spot| {
        let coming = (spot.planned.is_some(), spot.asked);
        let (first, then) = match rank {
            Rank::Size => (u64::from(spot.pupils), spot.open),
            Rank::Agreement => (spot.open, u64::from(spot.pupils)),
        };
        (coming, Reverse(first), Reverse(then), spot.school)
    });
    spots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coverage::Figure;
    use crate::coverage::samples::{day, facts, filter, world};
    use proptest::prelude::*;

    #[test]
    fn schools_without_a_lesson_stand_in_order_of_size_or_of_what_is_paid_for() {
        let world = world();
        let pupils = BTreeMap::from([(0, 100), (3, 300), (6, 200)]);
        let open = open_by_kind(&world, [].iter(), &Filter::default(), day("2026-11-23"));
        let each = |town, lessons| OrganisationKind::ALL.map(|kind| ((town, kind), lessons));
        let all = each(0, 30).into_iter().chain(each(1, 12));
        assert_eq!(open, all.collect());
        let beside = Beside {
            since: day("2026-01-01"),
            today: day("2026-11-23"),
            pupils: &pupils,
            open: &open,
        };
        let first_three = |rank| {
            let all = white_spots(&world, [].iter(), &Filter::default(), beside, rank, |_| {
                true
            });
            // Twelve, without two clubs and one that closed.
            assert_eq!(all.len(), 9);
            [all[0].school, all[1].school, all[2].school]
        };
        assert_eq!(first_three(Rank::Size), [3, 6, 0]);
        assert_eq!(first_three(Rank::Agreement), [0, 1, 2]);
    }

    #[test]
    fn an_agreement_for_another_kind_or_theme_pays_nothing_of_a_white_spot() {
        let mut world = world();
        world.agreements[0].kinds = vec![OrganisationKind::Club];
        world.agreements[1].lesson_types = vec![world.themes[2].0];
        let today = day("2026-11-23");
        let ranked = |theme| {
            let filter = Filter {
                theme,
                ..Filter::default()
            };
            let open = open_by_kind(&world, [].iter(), &filter, today);
            let beside = Beside {
                since: day("2026-01-01"),
                today,
                pupils: &BTreeMap::new(),
                open: &open,
            };
            let rank = Rank::Agreement;
            let spots = white_spots(&world, [].iter(), &filter, beside, rank, |_| true);
            let paid: Vec<_> = (spots.iter().filter(|spot| spot.open > 0))
                .map(|spot| (world.schools[spot.school as usize].town, spot.open))
                .collect();
            assert_eq!(
                spots[..paid.len()]
                    .iter()
                    .filter(|spot| spot.open > 0)
                    .count(),
                paid.len()
            );
            paid
        };
        // Of the first municipality clubs are paid for, which are not among these.
        let second = vec![(1, 12); 2];
        assert_eq!(ranked(None), second);
        assert_eq!(ranked(Some(2)), second);
        assert_eq!(ranked(Some(0)), []);
    }

    proptest! {
        #[test]
        fn a_school_is_reached_or_a_white_spot_and_never_both(all in facts(), filter in filter()) {
            let world = world();
            let filter = Filter { payer: None, ..filter };
            let (since, today) = (day("2026-01-01"), day("2026-12-31"));
            let nothing = (BTreeMap::new(), BTreeMap::new());
            let beside = Beside { since, today, pupils: &nothing.0, open: &nothing.1 };
            let spots = white_spots(&world, all.iter(), &filter, beside, Rank::Size, |_| true);
            let reached = |school: u32| {
                all.iter().any(|fact| {
                    fact.school == school && fact.on >= since && Figure::Given.takes(fact)
                        && filter.takes(&world, fact)
                })
            };
            for (place, school) in (0..).zip(&world.schools) {
                let wanted = filter.takes_place(&world, school.town, school.kind)
                    && is_present(school, &(today..=today))
                    && (school.kind != OrganisationKind::Club || filter.kind == Some(school.kind));
                let white = spots.iter().any(|spot| spot.school == place);
                prop_assert_eq!(white, wanted && !reached(place));
            }
        }

        #[test]
        fn a_school_that_waits_for_nothing_goes_before_one_with_a_lesson_to_come(all in facts()) {
            let (since, today) = (day("2026-06-01"), day("2026-07-01"));
            let nothing = (BTreeMap::new(), BTreeMap::new());
            let beside = Beside { since, today, pupils: &nothing.0, open: &nothing.1 };
            let filter = Filter::default();
            let spots = white_spots(&world(), all.iter(), &filter, beside, Rank::Size, |_| true);
            let coming: Vec<_> = spots.iter().map(|spot| spot.planned.is_some()).collect();
            prop_assert!(coming.is_sorted());
        }
    }
}
