//! Weighing, signal, objection, referral and retention: tables of states and dates.

use super::*;
use crate::ids::EmployeeId;
use crate::time::Day;
use chrono::Days;
use proptest::prelude::*;

const ME: EmployeeId = EmployeeId::from_number(1);
const COLLEAGUE: EmployeeId = EmployeeId::from_number(2);

fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

fn weighing() -> WeighingFacts {
    WeighingFacts {
        version: 1,
        by: ME,
        on: day("2026-11-20"),
        criteria: [Criterion::E].into(),
        domains: [LifeDomain::Learning].into(),
        reasoned: true,
        discussed: true,
        outcome: WeighingOutcome::Signal,
        second: None,
    }
}

fn facts(weighing: Option<&WeighingFacts>) -> SignalFacts<'_> {
    SignalFacts {
        weighing,
        discussion: Some(Discussion::Held {
            youth: day("2026-11-20"),
            parents: Some(day("2026-11-21")),
        }),
        active: false,
        used: None,
        by: ME,
        birth: day("2012-01-01"),
        no_index: None,
        four_eyes: false,
    }
}

#[test]
fn no_signal_is_given_without_a_weighing_of_ones_own_that_asks_for_it() {
    let today = day("2026-11-23");
    let mine = weighing();
    assert_eq!(facts(Some(&mine)).may_signal(today), Ok(()));
    assert_eq!(
        facts(None).may_signal(today),
        Err(vec![SignalRefusal::NotWeighed])
    );
    let against = WeighingFacts {
        outcome: WeighingOutcome::NoSignal,
        ..weighing()
    };
    assert_eq!(
        facts(Some(&against)).may_signal(today),
        Err(vec![SignalRefusal::WeighedAgainst])
    );
    let theirs = WeighingFacts {
        by: COLLEAGUE,
        ..weighing()
    };
    assert_eq!(
        facts(Some(&theirs)).may_signal(today),
        Err(vec![SignalRefusal::NotYourWeighing])
    );
}

#[test]
fn everything_that_stands_in_the_way_of_a_signal_is_said_at_once() {
    let mine = weighing();
    let all = SignalFacts {
        discussion: Some(Discussion::Postponed {
            on: day("2026-11-01"),
            until: day("2026-11-23"),
        }),
        active: true,
        used: Some(1),
        birth: day("2003-11-23"),
        no_index: Some(NoIndex::SwitchedOff),
        four_eyes: true,
        ..facts(Some(&mine))
    };
    assert_eq!(
        all.may_signal(day("2026-11-23")),
        Err(vec![
            SignalRefusal::WeighedBefore,
            SignalRefusal::SecondNeeded,
            SignalRefusal::PostponedTooLong(day("2026-11-23")),
            SignalRefusal::AlreadyActive,
            SignalRefusal::Age(AgeRefusal::TooOld { age: 23, most: 22 }),
            SignalRefusal::NoIndex(NoIndex::SwitchedOff),
        ])
    );
    let read = WeighingFacts {
        second: Some(COLLEAGUE),
        ..weighing()
    };
    let four_eyes = SignalFacts {
        four_eyes: true,
        ..facts(Some(&read))
    };
    assert_eq!(four_eyes.may_signal(day("2026-11-23")), Ok(()));
}

#[test]
fn a_weighing_gives_one_signal_and_the_next_one_is_weighed_anew() {
    let today = day("2026-11-23");
    let version = |version| WeighingFacts {
        version,
        ..weighing()
    };
    let given = |weighed: &WeighingFacts, used| {
        let facts = SignalFacts {
            used,
            ..facts(Some(weighed))
        };
        facts.may_signal(today)
    };
    let before = Err(vec![SignalRefusal::WeighedBefore]);
    assert_eq!(given(&version(2), None), Ok(()));
    assert_eq!(given(&version(2), Some(1)), Ok(()));
    assert_eq!(given(&version(2), Some(2)), before);
    assert_eq!(given(&version(2), Some(3)), before);
}

#[test]
fn a_version_lacks_nothing_before_it_is_kept_and_no_signal_is_an_outcome_too() {
    use WeighingRefusal::*;
    let empty = WeighingFacts {
        criteria: Default::default(),
        domains: Default::default(),
        reasoned: false,
        discussed: false,
        ..weighing()
    };
    assert_eq!(
        empty.may_follow(None),
        Err(vec![NoReasoning, NoCriterion, NoDomain, NotDiscussed])
    );
    let none = WeighingFacts {
        outcome: WeighingOutcome::NoSignal,
        ..empty
    };
    assert_eq!(none.may_follow(None), Err(vec![NoReasoning]));
    let reasoned = WeighingFacts {
        reasoned: true,
        ..none
    };
    assert_eq!(reasoned.may_follow(None), Ok(()));
    assert_eq!(
        weighing().may_follow(Some(&reasoned)),
        Err(vec![NotTheNext { next: 2 }])
    );
    let own = WeighingFacts {
        second: Some(ME),
        ..weighing()
    };
    assert_eq!(own.may_follow(None), Err(vec![OwnSecond]));
}

#[test]
fn a_signal_ends_on_the_first_of_its_ends_as_a_table() {
    let life = |birth: &str, index_ends: Option<&str>| SignalLife {
        given: day("2026-11-23"),
        birth: day(birth),
        index_ends: index_ends.map(day),
        terms: SignalTerms::USUAL,
    };
    let table = [
        (life("2012-01-01", None), "2027-11-23", SignalEnd::Term),
        (life("2004-06-01", None), "2027-06-01", SignalEnd::TooOld),
        (
            life("2012-01-01", Some("2027-03-31")),
            "2027-04-01",
            SignalEnd::IndexStops,
        ),
        (life("2004-11-23", None), "2027-11-23", SignalEnd::TooOld),
        (
            life("2012-01-01", Some("2026-10-31")),
            "2026-11-23",
            SignalEnd::IndexStops,
        ),
    ];
    for (life, end, why) in table {
        assert_eq!(life.ends(), (day(end), why));
    }
    let usual = life("2012-01-01", None);
    assert_eq!(usual.warns(), day("2027-10-24"));
    let died = (day("2027-01-01"), SignalEnd::Death);
    assert_eq!(usual.ends_with(Some(died)), died);
    assert_eq!(usual.removed(died), day("2027-01-01"));
    assert_eq!(usual.removed(usual.ends()), day("2027-11-24"));
}

#[test]
fn a_signal_that_is_inactive_can_become_active_and_one_that_is_removed_never() {
    let mut legal = Vec::new();
    for state in SignalState::ALL {
        for act in SignalAct::ALL {
            if let Ok(next) = state.after(*act) {
                legal.push((*state, *act, next));
            }
        }
    }
    assert_eq!(
        legal,
        [
            (SignalState::Active, SignalAct::End, SignalState::Inactive),
            (
                SignalState::Inactive,
                SignalAct::Resume,
                SignalState::Active
            ),
            (
                SignalState::Inactive,
                SignalAct::Remove,
                SignalState::Removed
            ),
        ]
    );
}

#[test]
fn where_a_youth_lives_chooses_the_index_and_each_can_stop() {
    let index = |code: &str, home: &str, on, ends: Option<&str>| RegionIndex {
        code: code.to_owned(),
        name: code.to_owned(),
        municipalities: [home.to_owned()].into(),
        on,
        ends: ends.map(day),
    };
    let all = [
        index("west", "0001", true, Some("2026-12-31")),
        index("east", "0002", false, None),
    ];
    let code = |home, on| index_of(&all, home, day(on)).map(|index| index.code.as_str());
    assert_eq!(code("0001", "2026-12-31"), Ok("west"));
    let last = day("2026-12-31");
    assert_eq!(code("0001", "2027-01-01"), Err(NoIndex::Stopped { last }));
    assert_eq!(code("0002", "2026-11-23"), Err(NoIndex::SwitchedOff));
    assert_eq!(code("0003", "2026-11-23"), Err(NoIndex::NotSet));
}

#[test]
fn an_objection_of_the_last_day_is_in_time_and_a_late_one_is_still_written_down() {
    let term = ObjectionTerm::of(day("2026-11-02"), WorkingDays { holidays: &[] });
    assert!(term.holds(day("2026-12-14")));
    assert!(!term.holds(day("2026-12-15")));
    assert_eq!(term.lodge(day("2026-12-15"), day("2026-12-16")), Ok(()));
    assert_eq!(
        term.lodge(day("2026-11-01"), day("2026-12-16")),
        Err(ObjectionRefusal::BeforeInformed)
    );
    let ends: Vec<_> = ObjectionOutcome::ALL
        .iter()
        .filter(|one| one.ends_signal())
        .collect();
    assert_eq!(ends, [&ObjectionOutcome::Founded]);
}

#[test]
fn a_talk_is_postponed_with_a_reason_to_a_day_ahead() {
    let (today, tomorrow) = (day("2026-11-23"), day("2026-11-24"));
    let until = |until| Discussion::Postponed { on: today, until };
    let birth = day("2012-01-01");
    assert_eq!(until(tomorrow).check(true, birth, today), Ok(()));
    assert_eq!(until(tomorrow).comes_back(), Some(tomorrow));
    assert_eq!(
        until(tomorrow).check(false, birth, today),
        Err(DiscussionRefusal::ReasonNeeded)
    );
    assert_eq!(
        until(today).check(true, birth, today),
        Err(DiscussionRefusal::NotInTheFuture)
    );
    let held = Discussion::Held {
        youth: today,
        parents: Some(tomorrow),
    };
    let refused = held.check(true, birth, today);
    assert_eq!(refused, Err(DiscussionRefusal::InTheFuture));
}

#[test]
fn the_parents_are_spoken_with_until_the_day_the_youth_turns_18() {
    let (today, birth) = (day("2026-11-23"), day("2008-11-22"));
    let held = |youth, parents| {
        let held = Discussion::Held { youth, parents };
        held.check(false, birth, today)
    };
    let (before, birthday) = (day("2026-11-21"), day("2026-11-22"));
    assert_eq!(held(before, None), Err(DiscussionRefusal::ParentsNeeded));
    assert_eq!(held(before, Some(today)), Ok(()));
    assert_eq!(held(birthday, None), Ok(()));
}

#[test]
fn what_the_screening_and_the_talk_gave_stand_apart() {
    let on = day("2026-11-23");
    let ground = |risk_factors, any| {
        let screening = Screening {
            taken_on: on,
            risk_factors,
        };
        Ground::of(Some(screening), Some(Concerns { noted_on: on, any }))
    };
    assert_eq!(ground(true, true), Ground::Both);
    assert_eq!(ground(true, false), Ground::RiskFactors);
    assert_eq!(ground(false, true), Ground::Concerns);
    assert_eq!(ground(false, false), Ground::Neither);
    assert_eq!(Ground::of(None, None), Ground::Neither);
}

#[test]
fn a_long_absence_is_a_setting() {
    let today = day("2026-11-23");
    let away = |last: Option<&str>| is_long(today, last.map(day), 14);
    assert_eq!(
        [
            away(None),
            away(Some("2026-12-06")),
            away(Some("2026-12-05"))
        ],
        [true, true, false]
    );
}

proptest! {
    #[test]
    fn a_signal_never_outlives_two_years_its_index_or_the_23rd_birthday(
        given in 0u64..3_000, born in 0u64..8_000, index in prop::option::of(0u64..6_000), months in 0u16..60,
        warn_days in 0u16..200, happened in prop::option::of((0u64..6_000, prop::sample::select(SignalEnd::ALL.to_vec()))),
    ) {
        let start = day("2020-01-01");
        let given = start + Days::new(given);
        let birth = given - Days::new(born);
        let index_ends = index.map(|days| start + Days::new(days));
        let terms = SignalTerms { months, warn_days, remove_days: 1 };
        let life = SignalLife { given, birth, index_ends, terms };
        let happened = happened.map(|(days, why)| (start + Days::new(days), why));
        let (end, why) = life.ends_with(happened);
        prop_assert!(end >= given);
        prop_assert!(end <= given + chrono::Months::new(24));
        if index_age(birth, given).is_ok() {
            prop_assert!(end <= birthday(birth, 23));
        }
        if let Some(last) = index_ends {
            prop_assert!(end <= last + Days::new(1) || end == given);
        }
        if let Some((on, _)) = happened {
            prop_assert!(end <= on.max(given));
        }
        prop_assert!(life.removed((end, why)) >= end);
        prop_assert!(life.warns() >= given && life.warns() <= life.ends().0);
    }

    #[test]
    fn help_is_never_handed_over_without_consent_nor_forgotten_after(
        acts in prop::collection::vec((prop::sample::select(CareAct::ALL.to_vec()), prop::option::of(0u64..30)), 0..20),
    ) {
        let (mut standing, mut agreed) = (CareStanding::NEW, false);
        for (number, (act, ask)) in acts.into_iter().enumerate() {
            let today = day("2026-11-23") + Days::new(number as u64);
            let ask = ask.map(|days| day("2026-11-23") + Days::new(days));
            if let Ok(next) = standing.after(act, ask, today) {
                agreed |= act == CareAct::Agree;
                prop_assert!(!matches!(next.state, CareState::HandedOver | CareState::Begun) || agreed);
                let waits = next.state == CareState::HandedOver;
                prop_assert_eq!(next.ask_after.is_some(), waits);
                prop_assert!(next.ask_after.is_none_or(|day| day > today));
                standing = next;
            }
        }
    }
}
