//! What holds for any series that is offered.

use super::slots_properties::{any_visit, any_weeks, nothing_is_double};
use super::{
    BellDay, BellTimes, OpenSlot, PartAnswer, SeriesPart, SeriesTerms, Theme, offer_series,
    open_slots, take_slot,
};
use crate::fit::sample::*;
use crate::fit::{Part, Roster, Settings, Visit, fit};
use crate::time::{Day, Minute, Span};
use chrono::Days;
use proptest::prelude::*;

/// Five lesson hours of 50 minutes.
fn bell() -> BellTimes {
    BellTimes::weekdays(BellDay {
        hours: span("08:30", "15:00"),
        starts: (0..5).map(|hour| Minute(530 + hour * 60)).collect(),
        breaks: Vec::new(),
    })
}

prop_compose! {
    /// Up to three themes for the groups of the near school.
    fn any_themes()(
        given in prop::collection::vec((any_visit(), prop::option::of((0u64..10, 0u64..8))), 1..4),
    ) -> Vec<Theme> {
        let themes = (1u128..).zip(given).map(|(theme, (mut visit, wanted))| {
            for (nth, part) in (0u128..).zip(&mut visit.parts) {
                part.lesson = lesson(100 * theme + nth);
            }
            let on = |days| day("2026-11-23") + Days::new(days);
            Theme { visit, wanted: wanted.map(|(from, length)| (on(from), on(from + length))) }
        });
        themes.collect()
    }
}

/// The days on which a theme may have lessons, when the ones before have these.
fn window(theme: &Theme, terms: &SeriesTerms<'_>, before: Option<Day>) -> (Day, Day) {
    let gap = Days::new(u64::from(terms.weeks_between) * 7);
    let after = before.map_or(terms.first_day, |day| (day + gap).max(day + Days::new(1)));
    let (from, until) = theme.wanted.unwrap_or((terms.first_day, terms.last_day));
    (
        from.max(after).max(terms.first_day),
        until.min(terms.last_day),
    )
}

fn visit_of(theme: &Theme, lessons: &[Part]) -> Visit {
    Visit {
        parts: lessons.to_vec(),
        ..theme.visit.clone()
    }
}

/// Books all that was placed, and says of each whether it fitted beside those before.
fn replay(
    weeks: &[Roster],
    themes: &[Theme],
    parts: &[SeriesPart],
    settings: &Settings,
) -> (Vec<Roster>, bool) {
    let (mut weeks, mut all_fit) = (weeks.to_vec(), true);
    for part in parts {
        let Some(slot) = part.slot() else { continue };
        let visit = visit_of(&themes[part.theme], &part.lessons);
        let week = weeks
            .iter_mut()
            .find(|week| week.week.holds(slot.day))
            .expect("its week");
        all_fit &= fit(week, &visit, &slot.placement(), settings) == Ok(slot.cost);
        take_slot(week, &visit, slot, settings);
    }
    (weeks, all_fit)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_series_is_placed_in_order_without_double_bookings_and_says_of_every_lesson_what_became_of_it(
        weeks in any_weeks(), themes in any_themes(), weeks_between in 0u16..2, slack in 0u16..10,
    ) {
        let (bell, settings) = (bell(), Settings { travel_slack: slack, ..Settings::default() });
        let terms = SeriesTerms {
            first_day: day("2026-11-24"), last_day: day("2026-12-04"), weeks_between,
            bell: &bell, settings: &settings,
        };
        let parts = offer_series(&weeks, &themes, &terms);

        // Every lesson once, theme by theme.
        prop_assert!(parts.is_sorted_by_key(|part| part.theme));
        for (nth, theme) in themes.iter().enumerate() {
            let mut told: Vec<_> = parts.iter().filter(|part| part.theme == nth)
                .flat_map(|part| part.lessons.clone()).collect();
            told.sort_by_key(|part| part.lesson);
            prop_assert_eq!(&told, &theme.visit.parts);
        }

        // All that is placed fits beside the others.
        let (booked, all_fit) = replay(&weeks, &themes, &parts, &settings);
        prop_assert!(all_fit);
        prop_assert!(booked.iter().all(nothing_is_double));

        let mut before = None;
        for (nth, theme) in themes.iter().enumerate() {
            let (from, until) = window(theme, &terms, before);
            let of_theme = || parts.iter().filter(|part| part.theme == nth);
            for slot in of_theme().filter_map(SeriesPart::slot) {
                prop_assert!((from..=until).contains(&slot.day), "{} in {from} to {until}", slot.day);
            }
            for part in of_theme() {
                let PartAnswer::NotPlaced(missed) = &part.answer else { continue };
                // Not one of its lessons would have fitted there.
                for one in part.lessons.chunks(1) {
                    let visit = visit_of(theme, one);
                    let missed = open_slots(&booked, &visit, &settings, from, until, &bell);
                    prop_assert_eq!(missed, Vec::<OpenSlot>::new());
                }
                // What is offered instead fits beside all that was placed, outside the days wanted.
                let visit = visit_of(theme, &part.lessons);
                prop_assert!(missed.nearest.len() <= 3);
                for slot in &missed.nearest {
                    let week = booked.iter().find(|week| week.week.holds(slot.day)).expect("its week");
                    prop_assert_eq!(fit(week, &visit, &slot.placement(), &settings), Ok(slot.cost));
                    prop_assert!(!(from..=until).contains(&slot.day));
                    prop_assert!((terms.first_day..=terms.last_day).contains(&slot.day));
                    prop_assert!(before.is_none_or(|before| before < slot.day));
                }
            }
            let last = of_theme().filter_map(SeriesPart::slot).map(|slot| slot.day).max();
            before = last.or(before);
        }
    }

    #[test]
    fn groups_that_fit_back_to_back_are_one_visit(weeks in any_weeks(), theme in any_themes()) {
        let (bell, settings) = (bell(), Settings::default());
        let terms = SeriesTerms {
            first_day: day("2026-11-23"), last_day: day("2026-12-04"), weeks_between: 0,
            bell: &bell, settings: &settings,
        };
        let theme = Theme { wanted: None, ..theme[0].clone() };
        let slots = open_slots(&weeks, &theme.visit, &settings, terms.first_day, terms.last_day, &bell);
        let parts = offer_series(&weeks, std::slice::from_ref(&theme), &terms);
        if slots.is_empty() {
            prop_assert!(parts.len() > 1 || parts[0].slot().is_none());
        } else {
            prop_assert_eq!(parts.len(), 1);
            let least = slots.iter().map(|slot| slot.cost.wishes_missed).min();
            let chosen = parts[0].slot().expect("it fits");
            prop_assert!(slots.contains(chosen));
            prop_assert_eq!(Some(chosen.cost.wishes_missed), least);
        }
    }
}

/// Three weeks from Monday 23 November 2026 with nothing booked.
pub(super) fn empty_weeks() -> Vec<Roster> {
    ["2026-11-23", "2026-11-30", "2026-12-07"]
        .map(week_of)
        .to_vec()
}

/// The whole of those weeks.
pub(super) fn all_of<'a>(bell: &'a BellTimes, settings: &'a Settings) -> SeriesTerms<'a> {
    SeriesTerms {
        first_day: day("2026-11-23"),
        last_day: day("2026-12-11"),
        weeks_between: 1,
        bell,
        settings,
    }
}

/// A theme for both groups of the near school.
pub(super) fn theme(number: u128) -> Theme {
    let part = |nth, group| Part {
        lesson: lesson(100 * number + nth),
        group,
        minutes: 45,
    };
    Theme {
        visit: Visit {
            parts: vec![part(1, GROUP_8A), part(2, GROUP_8B)],
            ..visit()
        },
        wanted: None,
    }
}

/// Busy from and until on these days after Monday.
pub(super) fn swimming(
    roster: &mut Roster,
    group: crate::ids::GroupId,
    days: std::ops::Range<usize>,
    span: Span,
) {
    let reason = crate::values::Name::parse("zwemles").expect("a name");
    let facts = roster.groups.get_mut(&group).expect("known");
    for day in &mut facts.unavailable[days] {
        day.push(crate::fit::GroupUnavailable {
            span,
            reason: reason.clone(),
        });
    }
}
