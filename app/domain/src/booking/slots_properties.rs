//! Open slots against asking [`crate::fit::fit`] for everybody at every lesson hour.

use super::{BellDay, BellTimes, Break, OpenSlot, open_slots, take_slot};
use crate::fit::sample::*;
use crate::fit::{
    Away, Cost, GroupUnavailable, Part, Place, Placement, Roster, RosterEducator, Settings, Visit,
    fit,
};
use crate::ids::{EmployeeId, GroupId};
use crate::organisation::OrganisationKind;
use crate::time::{Day, Minute, Span, Week};
use crate::values::Name;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Anna, Bram and one more.
const STAFF: [EmployeeId; 3] = [ANNA, BRAM, EmployeeId::from_number(3)];
const GROUPS: [GroupId; 3] = [GROUP_8A, GROUP_8B, GROUP_FAR];

type Entry = (usize, usize, usize, u16, u16);

fn entries(most: usize) -> impl Strategy<Value = Vec<Entry>> {
    let one = (0usize..3, 0usize..5, 0usize..3, 96u16..190, 6u16..18);
    let one =
        one.prop_map(|(who, day, group, start, length)| (who, day, group, start * 5, length * 5));
    prop::collection::vec(one, 0..most)
}

/// A week with three educators of whom some are off, booked or away, and groups that cannot.
fn any_week(monday: &'static str, first_lesson: u128) -> impl Strategy<Value = Roster> {
    let works = prop::collection::vec(prop::bool::weighted(0.8), 21);
    let homes = prop::collection::vec(prop::option::weighted(0.8, 0u16..3), 3);
    (works, homes, entries(14), entries(3), entries(4)).prop_map(
        move |(works, homes, booked, away, cannot)| {
            let mut roster = week_of(monday);
            roster.educators = (0..3)
                .map(|nth| {
                    let mut who = RosterEducator {
                        home: homes[nth].map(Place),
                        ..educator(STAFF[nth])
                    };
                    for (day, hours) in who.hours.iter_mut().enumerate() {
                        *hours = hours.filter(|_| works[nth * 7 + day]);
                    }
                    who
                })
                .collect();
            for (number, (who, weekday, of, start, minutes)) in (first_lesson..).zip(booked) {
                let (group, span) = (GROUPS[of], Span::of(Minute(start), minutes));
                let organisation = if of == 2 { FAR } else { NEAR };
                let educator = &roster.educators[who].booked[weekday];
                let taken = educator.iter().any(|one| one.span.overlaps(span))
                    || roster.groups[&group].booked[weekday]
                        .iter()
                        .any(|one| one.span.overlaps(span));
                if !taken {
                    book(
                        &mut roster,
                        &Booking {
                            educator: who,
                            weekday,
                            lesson: lesson(number),
                            organisation,
                            group,
                            span,
                            setup_minutes: 10,
                        },
                    );
                }
            }
            for (who, weekday, _, start, minutes) in away {
                let span = Span::of(Minute(start), minutes);
                roster.educators[who].away[weekday].push(Away { span, kind: None });
            }
            let reason = Name::parse("zwemles").expect("a name");
            for (_, weekday, of, start, minutes) in cannot {
                let facts = roster.groups.get_mut(&GROUPS[of]).expect("known");
                facts.unavailable[weekday].push(GroupUnavailable {
                    span: Span::of(Minute(start), minutes),
                    reason: reason.clone(),
                });
            }
            roster
        },
    )
}

prop_compose! {
    /// Two weeks in a row.
    pub(super) fn any_weeks()(
        first in any_week("2026-11-23", 1_000), second in any_week("2026-11-30", 2_000),
    ) -> Vec<Roster> {
        vec![first, second]
    }
}

prop_compose! {
    fn any_bell()(
        starts in prop::collection::btree_set(100u16..200, 1..9),
        pause in (120u16..140, 1u16..6), crossable in any::<bool>(), end in 140u16..210,
        free in 0usize..7,
    ) -> BellTimes {
        let mut bell = BellTimes::weekdays(BellDay {
            hours: Span { start: Minute(510), end: Minute(end * 5) },
            starts: starts.into_iter().map(|start| Minute(start * 5)).collect(),
            breaks: vec![Break { span: Span::of(Minute(pause.0 * 5), pause.1 * 5), crossable }],
        });
        bell.days[free] = None;
        bell
    }
}

prop_compose! {
    pub(super) fn any_visit()(
        of in prop::collection::vec(0usize..2, 1..4), minutes in 6u16..12, setup in 0u16..3,
        needed in 1u8..3, weekdays in prop::collection::vec(0u8..5, 0..2),
    ) -> Visit {
        let parts = (1..).zip(of).map(|(number, of)| Part {
            lesson: lesson(number), group: GROUPS[of], minutes: minutes * 5,
        });
        let mut visit = Visit {
            parts: parts.collect(), setup_minutes: setup * 5, educators_needed: needed, ..visit()
        };
        visit.wishes.weekdays = weekdays;
        visit
    }
}

fn any_settings() -> impl Strategy<Value = Settings> {
    (0u16..2, 0u16..3).prop_map(|(changeover, slack)| Settings {
        changeover_minutes: changeover * 5,
        travel_slack: slack * 3,
        ..Settings::default()
    })
}

/// Whether a visit keeps to the bell times, minute by minute.
fn on_the_bell(bell: &BellTimes, day: Day, visit: Span) -> bool {
    let weekday = Week::of(day).days().iter().position(|one| *one == day);
    let Some(rules) = weekday.and_then(|weekday| bell.days[weekday].as_ref()) else {
        return false;
    };
    let inside = |span: Span, minute: u16| span.start.0 <= minute && minute < span.end.0;
    rules.starts.contains(&visit.start)
        && (visit.start.0..visit.end.0).all(|minute| {
            let pause = rules.breaks.iter().find(|pause| inside(pause.span, minute));
            inside(rules.hours, minute) && pause.is_none_or(|pause| pause.crossable)
        })
}

/// The least cost over all sets of educators that `fit` accepts at this time.
fn cheapest(
    roster: &Roster,
    visit: &Visit,
    day: Day,
    start: Minute,
    settings: &Settings,
) -> Option<Cost> {
    let sets = (1u8..8).map(|set| {
        let chosen = (0..3).filter(|nth| set & (1 << nth) != 0);
        chosen.map(|nth| STAFF[nth]).collect::<Vec<_>>()
    });
    let sets = sets.filter(|set| set.len() == usize::from(visit.educators_needed));
    let answers = sets.map(|educators| {
        let placement = Placement {
            educators,
            day,
            start,
        };
        fit(roster, visit, &placement, settings)
    });
    answers.filter_map(Result::ok).min()
}

/// Whether nobody and no group has two lessons at once.
pub(super) fn nothing_is_double(roster: &Roster) -> bool {
    let apart = |spans: Vec<Span>| {
        (0..spans.len()).all(|one| (0..one).all(|other| !spans[one].overlaps(spans[other])))
    };
    let educators = roster.educators.iter().flat_map(|who| &who.booked);
    let groups = roster.groups.values().flat_map(|group| &group.booked);
    educators
        .into_iter()
        .all(|day| apart(day.iter().map(|one| one.span).collect()))
        && groups
            .into_iter()
            .all(|day| apart(day.iter().map(|one| one.span).collect()))
}

#[test]
fn a_slot_that_is_taken_keeps_room_to_set_up_before_the_first_lesson_only() {
    let mut roster = week();
    let parts = [(1, GROUP_8A), (2, GROUP_8B)].map(|(number, group)| Part {
        lesson: lesson(number),
        group,
        minutes: 45,
    });
    let visit = Visit {
        parts: parts.to_vec(),
        setup_minutes: 15,
        ..visit()
    };
    let settings = Settings::default();
    let bell = BellTimes::usual(OrganisationKind::Primary);
    let monday = day("2026-11-23");
    let slots = open_slots([&roster], &visit, &settings, monday, monday, &bell);
    take_slot(&mut roster, &visit, &slots[0], &settings);
    let booked = roster.educators[0].booked[0].iter();
    let booked: Vec<_> = booked
        .map(|one| (one.lesson, one.span, one.setup_minutes))
        .collect();
    assert_eq!(
        booked,
        [
            (lesson(1), span("09:15", "10:00"), 15),
            (lesson(2), span("10:00", "10:45"), 0)
        ]
    );
    let group = &roster.groups[&GROUP_8B].booked[0];
    assert_eq!(
        group.iter().map(|one| one.span).collect::<Vec<_>>(),
        [booked[1].1]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn open_slots_are_exactly_the_lesson_hours_that_fit_accepts_at_the_least_cost(
        weeks in any_weeks(), visit in any_visit(), settings in any_settings(), bell in any_bell(),
        skipped in 0u64..6,
    ) {
        let first = day("2026-11-23") + chrono::Days::new(skipped);
        let last = day("2026-12-05");
        let slots = open_slots(&weeks, &visit, &settings, first, last, &bell);
        let mut expected = Vec::new();
        for roster in &weeks {
            for on in roster.week.days().into_iter().filter(|on| (first..=last).contains(on)) {
                for start in (0..1_440).map(Minute) {
                    let end = start.0 + u16::try_from(visit.minutes(&settings)).expect("short");
                    let span = Span { start, end: Minute(end) };
                    if on_the_bell(&bell, on, span)
                        && let Some(cost) = cheapest(roster, &visit, on, start, &settings) {
                        expected.push((on, span, cost));
                    }
                }
            }
        }
        let found: Vec<_> = slots.iter().map(|slot| (slot.day, slot.span(), slot.cost)).collect();
        prop_assert_eq!(found, expected);
        for slot in &slots {
            let roster = weeks.iter().find(|roster| roster.week.holds(slot.day)).expect("its week");
            prop_assert_eq!(fit(roster, &visit, &slot.placement(), &settings), Ok(slot.cost));
            prop_assert_eq!(slot.educators.len(), usize::from(visit.educators_needed));
        }
    }

    #[test]
    fn whoever_takes_open_slots_one_after_another_never_double_books(
        weeks in any_weeks(), visit in any_visit(), settings in any_settings(), bell in any_bell(),
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..8),
    ) {
        let mut weeks = weeks;
        let mut taken: BTreeSet<(Day, Minute)> = BTreeSet::new();
        for (number, pick) in (0u128..).zip(picks) {
            let mut next = visit.clone();
            for (nth, part) in (0u128..).zip(&mut next.parts) {
                part.lesson = lesson(100 + number * 10 + nth);
            }
            let slots = open_slots(&weeks, &next, &settings, Day::MIN, Day::MAX, &bell);
            let again = |slot: &&OpenSlot| taken.contains(&(slot.day, slot.start));
            prop_assert_eq!(slots.iter().find(again), None, "its groups are taken then");
            if slots.is_empty() {
                break;
            }
            let slot = &slots[pick.index(slots.len())];
            taken.insert((slot.day, slot.start));
            let roster = weeks.iter_mut().find(|roster| roster.week.holds(slot.day)).expect("its week");
            take_slot(roster, &next, slot, &settings);
            prop_assert!(nothing_is_double(roster));
            // A visit that is asked again finds its own place free.
            prop_assert_eq!(fit(roster, &next, &slot.placement(), &settings), Ok(slot.cost));
        }
    }
}
