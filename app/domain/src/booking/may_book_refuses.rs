//! Each rule of [`may_book`], and that together they refuse no more than they say.

use super::sample_school::*;
use super::{Agreement, BookRefusal, MayBook, Offer, Quota, SeasonRules, SoFar, Told, Way};
use crate::catalogue::Season as PartOfYear;
use crate::fit::{ClosedKind, ClosedReason, Hardness};
use crate::ids::GroupId;
use crate::organisation::OrganisationKind;
use chrono::Days;
use proptest::prelude::*;

/// Late enough, and nothing against it.
const GOOD: &str = "2026-12-08";

fn against(change: impl FnOnce(&mut Case), on: &str) -> Vec<BookRefusal> {
    let mut case = Case::new();
    change(&mut case);
    case.ask(Some(on), Agreement::Unlimited)
        .expect_err("refused")
}

#[test]
fn a_school_that_keeps_to_the_rules_may_pick_a_slot() {
    let may = MayBook {
        way: Way::PickSlot,
        needs_confirmation: false,
        told: Vec::new(),
    };
    let case = Case::new();
    assert_eq!(case.ask(Some(GOOD), Agreement::Unlimited), Ok(may.clone()));
    assert_eq!(case.ask(None, Agreement::Unlimited), Ok(may));
}

#[test]
fn a_season_that_is_not_open_says_when_it_is_or_was() {
    let opens = day("2026-11-24");
    assert_eq!(
        against(|case| case.season.books_from = opens, GOOD),
        [BookRefusal::NotYetOpen { opens }]
    );
    let last = day("2026-11-22");
    assert_eq!(
        against(|case| case.season.books_until = last, GOOD),
        [BookRefusal::BookingClosed { last }]
    );
}

#[test]
fn too_short_notice_says_the_first_day_on_which_the_school_is_open() {
    // Ten working days after 23 November is Monday 7 December, a free day of the school.
    assert_eq!(
        against(|_| {}, "2026-12-04"),
        [BookRefusal::TooShortNotice {
            first_possible: Some(day("2026-12-08"))
        }]
    );
}

#[test]
fn a_season_without_a_day_left_takes_no_wishes() {
    let mut case = Case::new();
    case.season.last_day = day("2026-12-07");
    let last_day = case.season.last_day;
    assert_eq!(
        case.ask(None, Agreement::Unlimited),
        Err(vec![BookRefusal::NoDayLeft { last_day }])
    );
}

#[test]
fn a_day_on_which_the_school_is_closed_says_why() {
    let closed = |kind, text: &str| BookRefusal::Closed {
        reason: ClosedReason {
            kind,
            name: name(text),
        },
    };
    let rules = SeasonRules {
        notice_working_days: 5,
        ..SeasonRules::default()
    };
    let on = |date: &str| against(|case| case.rules = rules.clone(), date);
    assert_eq!(on("2026-12-07"), [closed(ClosedKind::FreeDay, "studiedag")]);
    assert_eq!(
        on("2026-12-21"),
        [closed(ClosedKind::Holiday, "kerstvakantie")]
    );
    assert_eq!(
        on("2026-12-25"),
        [closed(ClosedKind::PublicHoliday, "eerste kerstdag")]
    );
    let gone = |case: &mut Case| case.school.closed_on = Some(day(GOOD));
    assert_eq!(
        against(gone, GOOD),
        [closed(ClosedKind::Gone, "De Regenboog")]
    );
}

#[test]
fn a_school_that_is_gone_books_nothing() {
    let since = day("2026-11-01");
    let mut case = Case::new();
    case.school.closed_on = Some(since);
    let refusals = case.ask(None, Agreement::Unlimited).expect_err("refused");
    assert_eq!(refusals[0], BookRefusal::Gone { since });
}

#[test]
fn the_most_lessons_of_a_school_count_those_it_has_and_those_it_asks() {
    let case = |most| {
        let mut case = Case::new();
        case.rules.most_lessons_per_school = Some(most);
        case.so_far.school = 4;
        case.ask(Some(GOOD), Agreement::Unlimited).err()
    };
    let reached = BookRefusal::MostLessonsReached {
        most: 5,
        booked: 4,
        asked: 2,
    };
    assert_eq!((case(6), case(5)), (None, Some(vec![reached])));
}

#[test]
fn a_soft_quota_tells_and_a_hard_one_refuses() {
    let told = "De gemeente beslist over deze lessen.".to_owned();
    let ask = |lessons, hardness| {
        let quota = Quota {
            lessons,
            hardness,
            told: told.clone(),
        };
        let mut case = Case::new();
        case.so_far.municipality = 33;
        case.ask(Some(GOOD), Agreement::Quota(&quota))
    };
    assert_eq!(ask(35, Hardness::Hard).map(|may| may.told), Ok(vec![]));
    let (agreed, booked) = (34, 33);
    let soft = Told::QuotaReached {
        agreed,
        booked,
        told: told.clone(),
    };
    assert_eq!(ask(34, Hardness::Soft).map(|may| may.told), Ok(vec![soft]));
    let hard = BookRefusal::QuotaReached {
        agreed,
        booked,
        asked: 2,
        told: told.clone(),
    };
    assert_eq!(ask(34, Hardness::Hard), Err(vec![hard]));
}

#[test]
fn a_school_outside_the_agreement_leaves_a_request() {
    assert_eq!(
        Case::new().ask(Some(GOOD), Agreement::Outside),
        Ok(MayBook {
            way: Way::LeaveWishes,
            needs_confirmation: true,
            told: vec![Told::OutsideAgreement, Told::DayIsAWish { day: day(GOOD) }],
        })
    );
}

#[test]
fn a_lesson_for_others_is_refused_group_by_group() {
    let refusals = against(
        |case| {
            case.groups[0].level = name("groep 6");
            case.groups[1].pupils = 33;
        },
        GOOD,
    );
    assert_eq!(
        refusals,
        [
            BookRefusal::NotForThisGroup {
                group: GroupId::from_number(7),
                target_groups: "groep 7 en 8".to_owned(),
            },
            BookRefusal::GroupTooLarge {
                group: GroupId::from_number(8),
                pupils: 33,
                largest: 32,
            },
        ]
    );
    assert_eq!(
        against(|case| case.school.kind = OrganisationKind::Mbo, GOOD),
        [BookRefusal::NotForThisKind {
            kind: OrganisationKind::Mbo,
            given_to: vec![OrganisationKind::Primary],
        }]
    );
}

#[test]
fn what_is_not_offered_or_not_valid_yet_cannot_be_booked() {
    let not_offered = [BookRefusal::NotOffered];
    assert_eq!(against(|case| case.offer = None, GOOD), not_offered);
    assert_eq!(
        against(|case| case.entry.lesson_type.offered = false, GOOD),
        not_offered
    );
    let later = |case: &mut Case| case.entry.versions[0].valid_from = day("2027-01-01");
    assert_eq!(against(later, GOOD), not_offered);
}

#[test]
fn a_day_outside_the_season_or_the_part_of_the_year_is_refused_with_both() {
    let season = PartOfYear {
        from: (11, 1),
        until: (12, 4),
    };
    let refusals = against(
        |case| {
            case.entry.versions[0].season = Some(season);
            case.season.last_day = day("2026-12-07");
        },
        GOOD,
    );
    assert_eq!(
        refusals,
        [
            BookRefusal::OutsidePartOfYear { season },
            BookRefusal::OutsideSeason {
                first_day: day("2026-09-01"),
                last_day: day("2026-12-07"),
            },
        ]
    );
}

#[test]
fn all_that_speaks_against_a_booking_is_told_at_once() {
    let refusals = against(
        |case| {
            case.groups.clear();
            case.season.books_until = day("2026-11-20");
            case.offer = None;
        },
        "2026-11-24",
    );
    assert_eq!(refusals.len(), 4, "{refusals:?}");
}

proptest! {
    #[test]
    fn a_first_possible_day_can_be_booked_and_no_open_day_before_it_can(
        notice in 0u16..60, ahead in 0u64..300, wishes in any::<bool>(),
    ) {
        let mut case = Case::new();
        case.rules.notice_working_days = notice;
        let way = if wishes { Way::LeaveWishes } else { Way::PickSlot };
        case.offer = Some(Offer { way, needs_confirmation: false });
        let ask = |on: crate::time::Day| case.ask(Some(&on.to_string()), Agreement::Unlimited);
        let asked = day(TODAY) + Days::new(ahead);
        let refusals = ask(asked).err().unwrap_or_default();
        let first = refusals.iter().find_map(|refusal| match refusal {
            BookRefusal::TooShortNotice { first_possible } => Some(first_possible.expect("a long season")),
            _ => None,
        });
        if let Some(first) = first {
            prop_assert!(ask(first).is_ok());
            prop_assert!(asked < first);
            for earlier in asked.iter_days().take_while(|on| *on < first) {
                prop_assert!(ask(earlier).is_err());
            }
        }
    }

    #[test]
    fn what_may_be_booked_never_goes_past_a_limit(
        school in 0u16..20, municipality in 0u16..50, most in prop::option::of(1u16..20),
        lessons in 0u16..60, hard in any::<bool>(), groups in 0usize..3,
    ) {
        let mut case = Case::new();
        case.so_far = SoFar { school, municipality };
        case.rules.most_lessons_per_school = most;
        case.groups.truncate(groups);
        let hardness = if hard { Hardness::Hard } else { Hardness::Soft };
        let quota = Quota { lessons, hardness, told: "vol".to_owned() };
        let asked = u16::try_from(groups).expect("few");
        let (over_most, over_quota) = (most.is_some_and(|most| school + asked > most), municipality + asked > lessons);
        match case.ask(Some(GOOD), Agreement::Quota(&quota)) {
            Ok(may) => {
                prop_assert!(groups > 0 && !over_most && !(hard && over_quota));
                prop_assert_eq!(may.told.len(), usize::from(over_quota));
            }
            Err(refusals) => {
                prop_assert!(!refusals.is_empty());
                prop_assert!(groups == 0 || over_most || (hard && over_quota));
            }
        }
    }
}
