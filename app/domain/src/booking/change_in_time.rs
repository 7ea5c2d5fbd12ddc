//! When a school may still move, cancel or undo.

use super::sample_school::*;
use super::{
    BookedLesson, Change, ChangeRefusal, SeasonRules, UndoOver, may_cancel, may_move, may_undo,
};
use crate::lesson::State;
use crate::time::{Day, Instant, Minute, instant_of};
use chrono::Days;
use proptest::prelude::*;

fn at(date: Day, time: Minute) -> Instant {
    instant_of(date, time).one().expect("an hour that exists")
}

fn lesson(date: &str) -> BookedLesson {
    BookedLesson {
        state: State::Confirmed,
        at: Some((day(date), Minute::at(9, 15))),
    }
}

fn rules(latest_cancel: Option<u16>) -> SeasonRules {
    SeasonRules {
        free_change_working_days: 5,
        free_cancel_working_days: 10,
        latest_cancel,
        late_told: "De les telt mee.".to_owned(),
        ..SeasonRules::default()
    }
}

#[test]
fn moving_and_cancelling_have_their_own_limits_counted_over_the_holidays() {
    let case = Case::new();
    let now = at(day("2026-12-14"), Minute::at(23, 59));
    // Four working days up to the holidays, three after them.
    let wednesday = lesson("2027-01-06");
    assert_eq!(
        may_move(&wednesday, &rules(None), &case.calendar(), now),
        Ok(Change::Free {
            until: Some(day("2026-12-16"))
        })
    );
    assert_eq!(
        may_cancel(&wednesday, &rules(None), &case.calendar(), now),
        Ok(Change::Late {
            working_days: 7,
            told: "De les telt mee.".to_owned()
        })
    );
}

#[test]
fn too_late_says_which_day_was_the_last() {
    let case = Case::new();
    let now = at(day("2026-12-16"), Minute::at(8, 0));
    assert_eq!(
        may_cancel(
            &lesson("2026-12-17"),
            &rules(Some(3)),
            &case.calendar(),
            now
        ),
        Err(vec![ChangeRefusal::TooLate {
            last: day("2026-12-14"),
            working_days: 1
        }])
    );
}

#[test]
fn a_lesson_that_has_begun_is_not_moved_by_the_school() {
    let case = Case::new();
    let (today, start) = (day("2026-12-16"), Minute::at(9, 15));
    let ask = |time| {
        let now = at(today, time);
        may_move(&lesson("2026-12-16"), &rules(None), &case.calendar(), now)
    };
    assert!(ask(Minute::at(9, 14)).is_ok());
    assert_eq!(
        ask(start),
        Err(vec![ChangeRefusal::Begun { day: today, start }])
    );
}

#[test]
fn what_is_still_to_plan_is_withdrawn_at_any_time_and_what_is_over_is_not() {
    let case = Case::new();
    let now = at(day(TODAY), Minute::at(12, 0));
    let cancel = |state, at| {
        may_cancel(
            &BookedLesson { state, at },
            &rules(None),
            &case.calendar(),
            now,
        )
    };
    assert_eq!(
        cancel(State::Requested, None),
        Ok(Change::Free { until: None })
    );
    let cancelled = ChangeRefusal::NotInThisState {
        state: State::Cancelled,
    };
    assert_eq!(cancel(State::Cancelled, None), Err(vec![cancelled]));
    assert_eq!(
        cancel(State::Given, lesson("2026-12-16").at),
        Err(vec![ChangeRefusal::NotInThisState {
            state: State::Given
        }])
    );
}

#[test]
fn undo_counts_for_its_minutes() {
    let rules = SeasonRules::default();
    assert_eq!(may_undo(1_000, &rules, 1_899), Ok(1_900));
    assert_eq!(
        may_undo(1_000, &rules, 1_900),
        Err(UndoOver { since: 1_900 })
    );
}

proptest! {
    #[test]
    fn a_count_of_working_days_and_the_days_it_ends_on_say_the_same(
        from in 0u64..400, ahead in 0u64..90, days in 0u16..60,
    ) {
        let case = Case::new();
        let calendar = case.calendar();
        let start = day("2026-08-01") + Days::new(from);
        let end = start + Days::new(ahead);
        let count = calendar.working_days(start, end);
        let by_hand = (1..=ahead).filter(|n| calendar.is_working_day(start + Days::new(*n))).count();
        prop_assert_eq!(usize::from(count), by_hand);
        prop_assert_eq!(end >= calendar.after(start, days).expect("a calendar"), count >= days);
        prop_assert_eq!(start <= calendar.before(end, days).expect("a calendar"), count >= days);
    }

    #[test]
    fn the_later_a_school_asks_the_less_it_may_and_the_days_told_are_the_last_ones(
        ahead in 1u64..60, free in 0u16..20, latest in prop::option::of(0u16..20),
    ) {
        let case = Case::new();
        let latest = latest.map(|latest| latest.min(free));
        let rules = SeasonRules {
            free_cancel_working_days: free, latest_cancel: latest, ..SeasonRules::default()
        };
        let on = day(TODAY) + Days::new(ahead);
        let lesson = BookedLesson { state: State::Confirmed, at: Some((on, Minute::at(9, 15))) };
        let mut worst = 0;
        for today in day(TODAY).iter_days().take_while(|today| *today <= on) {
            let now = at(today, Minute::at(7, 0));
            let answer = may_cancel(&lesson, &rules, &case.calendar(), now);
            let rank = match answer {
                Ok(Change::Free { until }) => {
                    prop_assert!(until.is_some_and(|until| today <= until));
                    0
                }
                Ok(Change::Late { working_days, .. }) => {
                    prop_assert!(working_days < free && latest.is_none_or(|latest| working_days >= latest));
                    1
                }
                Err(refusals) => {
                    let [ChangeRefusal::TooLate { last, working_days }] = refusals[..] else {
                        return Err(TestCaseError::fail(format!("{refusals:?}")));
                    };
                    prop_assert!(last < today && latest.is_some_and(|latest| working_days < latest));
                    2
                }
            };
            prop_assert!(rank >= worst);
            worst = rank;
        }
    }
}
