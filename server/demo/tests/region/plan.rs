//! How far the plan is on the day that the region is made.

use crate::REGIONS;
use demo::{DemoLesson, DemoRegion, SIGN_INS};
use domain::lesson::State;
use domain::permission::Role;
use domain::request::Pattern;
use domain::time::{Day, SchoolYear, Week};
use std::collections::{BTreeMap, BTreeSet};

fn school_week(region: &DemoRegion, week: Week) -> bool {
    let open = |day: &&Day| !region.holidays.iter().any(|holiday| holiday.holds(**day));
    week.days()[..5].iter().filter(open).count() >= 3
}

fn in_week(region: &DemoRegion, week: Week) -> Vec<&DemoLesson> {
    let lies_in = |demo: &&DemoLesson| {
        demo.lesson
            .slot
            .as_ref()
            .is_some_and(|slot| week.holds(slot.day))
    };
    region.lessons.iter().filter(lies_in).collect()
}

#[test]
fn a_school_weeks_plan_is_half_done() {
    for (today, region) in &*REGIONS {
        let week = Week::of(*today);
        if !school_week(region, week) {
            assert_eq!(in_week(region, week).len(), 0, "{today}");
            continue;
        }
        let wishes_week = |demo: &&DemoLesson| {
            let request = region
                .requests
                .iter()
                .find(|r| r.id == demo.lesson.request)
                .expect("a request");
            let weeks = &request.wishes.weeks;
            demo.lesson.state == State::Requested
                && match request.pattern {
                    Pattern::BackToBack => weeks.contains(&week),
                    Pattern::Series => {
                        weeks.get((usize::from(demo.lesson.visit) - 1) % weeks.len()) == Some(&week)
                    }
                }
        };
        let placed = in_week(region, week).len();
        let open = region.lessons.iter().filter(wishes_week).count();
        let percent = placed * 100 / (placed + open);
        assert!(
            (35..=65).contains(&percent),
            "{today}: {placed} placed, {open} to plan"
        );
        assert!(placed >= 25, "{today}: {placed} placed");
    }
}

#[test]
fn the_weeks_to_come_are_planned_less_and_less() {
    for (today, region) in &*REGIONS {
        let weeks = std::iter::successors(Some(Week::of(*today).next()), |week| Some(week.next()));
        let next: Vec<_> = weeks
            .filter(|week| school_week(region, *week))
            .take(6)
            .collect();
        let counts: Vec<_> = next
            .iter()
            .map(|week| in_week(region, *week).len())
            .collect();
        assert!(counts.iter().all(|count| *count > 0), "{today}: {counts:?}");
        assert!(
            counts[0] + counts[1] > counts[4] + counts[5],
            "{today}: {counts:?}"
        );
        let last = region
            .lessons
            .iter()
            .filter_map(|demo| demo.lesson.slot.as_ref())
            .map(|slot| slot.day)
            .max();
        assert!(
            last.is_some_and(|last| next[5].holds(last)),
            "{today}: {last:?}"
        );
    }
}

#[test]
fn a_lessons_state_agrees_with_its_slot_its_outcome_and_its_cancellation() {
    for (today, region) in &*REGIONS {
        for demo in &region.lessons {
            let (lesson, state) = (&demo.lesson, demo.lesson.state);
            assert_eq!(
                lesson.slot.is_some(),
                state.occupies(),
                "{today}: {lesson:?}"
            );
            assert_eq!(demo.cancelled.is_some(), state == State::Cancelled);
            assert_eq!(demo.cancelled_on.is_some(), state == State::Cancelled);
            let recorded = matches!(state, State::Given | State::NotShownUp);
            assert_eq!(
                [
                    demo.outcome.is_some(),
                    demo.recorded_by.is_some(),
                    demo.recorded_at.is_some()
                ],
                [recorded; 3]
            );
            assert!(demo.cancelled_on.is_none_or(|on| on <= *today), "{today}");
            if let Some(slot) = &lesson.slot {
                assert!(!recorded || slot.day < *today, "{today}: {lesson:?}");
                let past = slot.day < Week::of(*today).monday();
                assert!(!past || recorded, "{today}: {lesson:?}");
                assert!(
                    slot.day >= *today || state != State::Proposed,
                    "{today}: {lesson:?}"
                );
            }
            let group = region
                .groups
                .iter()
                .find(|g| g.id == lesson.group)
                .expect("a group");
            let present = demo
                .outcome
                .as_ref()
                .and_then(|outcome| outcome.pupils_present);
            assert!(
                present.is_none_or(|present| present <= group.pupils),
                "{today}: {lesson:?}"
            );
        }
    }
}

#[test]
fn every_state_occurs_and_past_lessons_were_cancelled_by_both_sides() {
    use domain::lesson::CancelledBy::{Organisation, Us};
    for (today, region) in &*REGIONS {
        let states: BTreeSet<_> = region
            .lessons
            .iter()
            .map(|demo| demo.lesson.state)
            .collect();
        assert_eq!(states, BTreeSet::from(State::ALL), "{today}");
        let by: BTreeSet<_> = region
            .lessons
            .iter()
            .filter_map(|demo| Some(demo.cancelled.as_ref()?.0))
            .collect();
        assert_eq!(by, BTreeSet::from([Organisation, Us]), "{today}");
    }
}

#[test]
fn what_was_published_lies_in_published_weeks_and_was_changed_since() {
    for (today, region) in &*REGIONS {
        let weeks: BTreeSet<_> = region.published_weeks.iter().copied().collect();
        for demo in &region.lessons {
            assert!(demo.published || demo.published_slot.is_none(), "{today}");
            if demo.published {
                let slot = demo
                    .published_slot
                    .as_ref()
                    .or(demo.lesson.slot.as_ref())
                    .expect("a place");
                assert!(
                    weeks.contains(&Week::of(slot.day)),
                    "{today}: {:?}",
                    demo.lesson
                );
            }
        }
        let changed = region
            .lessons
            .iter()
            .filter(|demo| demo.published_slot.is_some())
            .count();
        assert!((2..=16).contains(&changed), "{today}: {changed} changed");
        let fresh = |demo: &&DemoLesson| {
            !demo.published
                && demo
                    .lesson
                    .slot
                    .as_ref()
                    .is_some_and(|slot| weeks.contains(&Week::of(slot.day)))
        };
        assert!(region.lessons.iter().filter(fresh).count() > 0, "{today}");
    }
}

#[test]
fn requests_came_in_from_may_on_in_order_and_before_their_lessons() {
    for (today, region) in &*REGIONS {
        let first = region
            .lessons
            .iter()
            .filter_map(|demo| demo.lesson.slot.as_ref())
            .map(|slot| slot.day)
            .min();
        let may =
            Day::from_ymd_opt(SchoolYear::of(first.expect("a lesson")).0, 5, 1).expect("a date");
        let received: BTreeMap<_, _> = region
            .requests
            .iter()
            .map(|r| (r.id, r.received_on))
            .collect();
        assert!(
            region
                .requests
                .is_sorted_by_key(|request| request.received_on),
            "{today}"
        );
        for demo in &region.lessons {
            let on = received[&demo.lesson.request];
            assert!((may..=*today).contains(&on), "{today}: {on}");
            assert!(
                demo.lesson.slot.as_ref().is_none_or(|slot| on < slot.day),
                "{today}: {:?}",
                demo.lesson
            );
        }
    }
}

#[test]
fn the_demos_educator_has_lessons_in_a_school_week() {
    for (today, region) in &*REGIONS {
        let educator = region
            .employees
            .iter()
            .find(|e| e.email.as_str() == SIGN_INS[1].email)
            .expect("the educator");
        let own = |demo: &&&DemoLesson| {
            demo.lesson
                .slot
                .as_ref()
                .is_some_and(|slot| slot.educators.contains(&educator.id))
        };
        let week = Week::of(*today);
        let count = in_week(region, week)
            .iter()
            .filter(own)
            .filter(|demo| demo.published)
            .count();
        assert!(!school_week(region, week) || count >= 3, "{today}: {count}");
        let gives = region
            .grants
            .iter()
            .filter(|given| given.grant.role == Role::Educator)
            .count();
        assert_eq!(gives, 9);
    }
}
