//! Steps, terms and ends of a case, over generated lives.

use super::*;
use crate::holiday::{Holiday, HolidayKind};
use crate::ids::{EmployeeId, HolidayId};
use crate::time::Day;
use crate::values::Name;
use chrono::Days;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn at(days: u64) -> Day {
    day("2026-01-01") + Days::new(days)
}

fn holiday(kind: HolidayKind, name: &str, first: &str, last: &str) -> Holiday {
    Holiday {
        id: HolidayId::NIL,
        kind,
        name: Name::parse(name).expect("a name"),
        first_day: day(first),
        last_day: day(last),
        version: 1,
    }
}

fn december() -> Vec<Holiday> {
    vec![
        holiday(
            HolidayKind::School,
            "Kerstvakantie",
            "2026-12-19",
            "2027-01-03",
        ),
        holiday(HolidayKind::Public, "Kerst", "2026-12-25", "2026-12-26"),
        holiday(
            HolidayKind::Public,
            "Nieuwjaarsdag",
            "2027-01-01",
            "2027-01-01",
        ),
    ]
}

fn acts() -> impl Strategy<Value = Vec<(StepKind, u8, u64)>> {
    let kind = prop::sample::select(StepKind::ALL.to_vec());
    prop::collection::vec((kind, 0u8..4, 0u64..60), 0..120)
}

fn lived(acts: &[(StepKind, u8, u64)]) -> Result<Track, TestCaseError> {
    let (mut track, mut today) = (Track::default(), 0);
    for (kind, act, days) in acts {
        today += 1;
        let act = match act {
            0 => StepAct::Plan(Some(at(today + days))),
            1 => StepAct::Done(at(days.saturating_add(today).saturating_sub(50))),
            2 => StepAct::Skip,
            _ => StepAct::Reopen,
        };
        if let Ok(next) = track.after(*kind, act, at(today)) {
            track = next;
        }
        for kind in StepKind::ALL {
            let Some(settled) = track.step(*kind).state.settled_on() else {
                continue;
            };
            prop_assert!(settled <= at(today));
            prop_assert_eq!(track.waits_for(*kind), None);
            for needed in kind.needs() {
                prop_assert!(track.step(*needed).state.settled_on() <= Some(settled));
            }
        }
    }
    Ok(track)
}

#[test]
fn every_step_is_reached_from_the_intake_in_the_published_order() {
    let mut track = Track::default();
    for (number, kind) in StepKind::ALL.iter().enumerate() {
        let on = at(number as u64);
        track = track
            .after(*kind, StepAct::Done(on), on)
            .expect("the published order is legal");
    }
    assert_eq!(track.ready().count(), 0);
}

#[test]
fn the_clock_of_a_day_as_a_table() {
    let holidays = december();
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    // A Wednesday.
    let today = day("2026-12-23");
    let table = [
        ("2026-12-18", Urgency::Overdue { working_days: 3 }),
        ("2026-12-22", Urgency::Overdue { working_days: 1 }),
        ("2026-12-23", Urgency::Today),
        ("2026-12-24", Urgency::ThisWeek),
        ("2026-12-27", Urgency::ThisWeek),
        ("2026-12-28", Urgency::OnTime { working_days: 2 }),
        ("2027-01-04", Urgency::OnTime { working_days: 6 }),
    ];
    for (due, urgency) in table {
        assert_eq!(Urgency::of(day(due), today, calendar), urgency, "{due}");
    }
}

#[test]
fn a_step_without_a_term_has_no_clock_and_one_that_waits_neither() {
    let calendar = WorkingDays { holidays: &[] };
    let terms = Terms([(StepKind::Intake, 5), (StepKind::FirstTalk, 10)].into());
    let (received, track) = (day("2026-11-23"), Track::default());
    let due = |kind, track: &Track| terms.due(kind, track, received, calendar);
    assert_eq!(due(StepKind::Intake, &track), Some(day("2026-11-30")));
    assert_eq!(due(StepKind::FirstTalk, &track), None);
    let done = StepAct::Done(day("2026-11-25"));
    let track = track
        .after(StepKind::Intake, done, day("2026-11-25"))
        .expect("in order");
    assert_eq!(due(StepKind::FirstTalk, &track), Some(day("2026-12-09")));
    assert_eq!(
        terms.next(&track, received, calendar),
        Some((day("2026-12-09"), StepKind::FirstTalk))
    );
}

#[test]
fn the_objection_term_is_six_weeks_and_never_ends_on_a_day_off() {
    let holidays = december();
    let calendar = WorkingDays {
        holidays: &holidays,
    };
    let last = |informed| ObjectionTerm::of(day(informed), calendar).last;
    assert_eq!(last("2026-11-02"), day("2026-12-14"));
    // The Friday that it ends on is Christmas Day, and a weekend follows.
    assert_eq!(last("2026-11-13"), day("2026-12-28"));
    // The school holiday does not move it.
    assert_eq!(last("2026-11-18"), day("2026-12-30"));
}

#[test]
fn a_case_that_ends_well_lacks_nothing_and_says_all_that_it_lacks() {
    let track = Track::default();
    let facts = EndFacts {
        state: CaseState::Running,
        track: &track,
        assignments: 1,
        assignments_done: 0,
        agreement_signed: false,
        reasoned: false,
    };
    let mut lacks: Vec<_> = StepKind::ALL[..8]
        .iter()
        .copied()
        .map(EndRefusal::StepOpen)
        .collect();
    lacks.extend([EndRefusal::AssignmentOpen, EndRefusal::NotSigned]);
    assert_eq!(Ending::Well.of(facts), Err(lacks));
    assert_eq!(Ending::Badly.of(facts), Err(vec![EndRefusal::ReasonNeeded]));
    let reasoned = EndFacts {
        reasoned: true,
        ..facts
    };
    assert_eq!(Ending::Badly.of(reasoned), Ok(CaseState::EndedBadly));
    assert_eq!(Ending::SentBack.of(reasoned), Ok(CaseState::SentBack));
    let received = EndFacts {
        state: CaseState::Received,
        ..reasoned
    };
    let not_yet = vec![EndRefusal::NotInThisState(CaseState::Received)];
    assert_eq!(Ending::Badly.of(received), Err(not_yet));
}

#[test]
fn a_case_that_has_begun_is_not_sent_back_but_ends_badly() {
    let done = |kind, track: Track| {
        track
            .after(kind, StepAct::Done(at(1)), at(1))
            .expect("in order")
    };
    let track = done(
        StepKind::FirstTalk,
        done(StepKind::Intake, Track::default()),
    );
    let facts = EndFacts {
        state: CaseState::Running,
        track: &track,
        assignments: 0,
        assignments_done: 0,
        agreement_signed: false,
        reasoned: true,
    };
    assert_eq!(Ending::SentBack.of(facts), Err(vec![EndRefusal::HasBegun]));
}

proptest! {
    #[test]
    fn whatever_is_tried_the_steps_keep_their_order_and_no_settled_day_lies_ahead(acts in acts()) {
        let track = lived(&acts)?;
        for kind in [StepKind::Intake, StepKind::FirstTalk, StepKind::LastTalk, StepKind::Closing] {
            prop_assert!(!matches!(track.step(kind).state, StepState::Skipped(_)));
        }
    }

    #[test]
    fn a_case_ends_well_exactly_when_nothing_is_open(
        acts in acts(), given in 0usize..4, done in 0usize..4, signed: bool,
    ) {
        let track = lived(&acts)?;
        let facts = EndFacts {
            state: CaseState::Running,
            track: &track,
            assignments: given,
            assignments_done: done.min(given),
            agreement_signed: signed,
            reasoned: false,
        };
        let talked = track.step(StepKind::LastTalk).state != StepState::Open;
        let may = talked && done >= given && signed;
        prop_assert_eq!(Ending::Well.of(facts).is_ok(), may);
    }

    #[test]
    fn no_case_lives_on_after_its_end_unless_it_is_reopened(acts in prop::collection::vec(prop::sample::select(CaseAct::ALL.to_vec()), 0..20)) {
        let mut state = CaseState::Received;
        for act in acts {
            match state.after(act) {
                Ok(next) => {
                    prop_assert_eq!(state.has_ended(), act == CaseAct::Reopen);
                    prop_assert_ne!(next, CaseState::Received);
                    state = next;
                }
                Err(illegal) => prop_assert_eq!(illegal, IllegalCaseAct { state, act }),
            }
            prop_assert_eq!(CaseState::parse(state.code()), Ok(state));
        }
    }

    #[test]
    fn a_term_ends_on_a_working_day_and_counts_them(from in 0u64..800, days in 1u16..60) {
        let holidays = december();
        let calendar = WorkingDays { holidays: &holidays };
        let end = calendar.after(at(from), days);
        prop_assert!(calendar.holds(end));
        prop_assert_eq!(calendar.between(at(from), end), days);
    }

    #[test]
    fn every_case_is_given_to_somebody_who_is_there_and_the_load_spreads(
        loads in prop::collection::vec((0u16..5, any::<bool>()), 1..6), cases in 0usize..20,
    ) {
        let workers: Vec<_> = loads.iter().enumerate().map(|(number, (running, away))| WorkerLoad {
            worker: EmployeeId::from_number(number as u128),
            same_area: true, running: *running, overdue: 0, away: *away,
        }).collect();
        let anywhere: &dyn Fn(EmployeeId) -> bool = &|_| true;
        let given = divide(&vec![anywhere; cases], &workers);
        let there: BTreeSet<_> = workers.iter().filter(|one| !one.away).map(|one| one.worker).collect();
        prop_assert_eq!(given.len(), cases);
        for one in &given {
            prop_assert_eq!(one.is_some(), !there.is_empty());
            prop_assert!(one.is_none_or(|worker| there.contains(&worker)));
        }
        let load = |one: &WorkerLoad| {
            let new = given.iter().filter(|given| **given == Some(one.worker)).count();
            (new, usize::from(one.running) + new)
        };
        let loads: Vec<_> = workers.iter().filter(|one| !one.away).map(load).collect();
        let least = loads.iter().map(|(_, load)| *load).min();
        for (new, load) in &loads {
            prop_assert!(*new == 0 || Some(*load) <= least.map(|least| least + 1));
        }
    }

    #[test]
    fn who_hands_over_never_accepts_for_the_other_and_somebody_always_answers(
        acts in prop::collection::vec((0u8..5, 0u128..3, 0u128..3, 0u128..3), 0..30),
    ) {
        let who = EmployeeId::from_number;
        let from = who(0);
        let mut handover = HandoverFacts {
            state: HandoverState::Proposed, from, to: who(1), stand_in: None,
        };
        for (act, by, to, stand_in) in acts {
            let act = match act {
                0 => HandoverAct::Divide { to: who(to), stand_in: who(stand_in) },
                1 => HandoverAct::Confirm,
                2 => HandoverAct::Accept,
                3 => HandoverAct::Refuse,
                _ => HandoverAct::Withdraw,
            };
            if let Ok(next) = handover.after(act, who(by)) {
                if matches!(act, HandoverAct::Accept) {
                    prop_assert!(who(by) == handover.to && who(by) != from);
                }
                handover = next;
            }
            let answers = handover.answers();
            let shut = matches!(handover.state, HandoverState::Proposed | HandoverState::Withdrawn);
            prop_assert_eq!(answers == from, shut);
        }
    }
}
