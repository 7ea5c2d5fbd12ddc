//! Refused because of the school, its groups, or what the lesson asks; and what wishes weigh.

use super::sample::*;
use super::*;
use crate::catalogue::Season;
use crate::ids::{EmployeeId, GroupId, OrganisationId, SkillId};
use crate::values::Name;

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn ask(roster: &Roster, visit: &Visit, placement: &Placement) -> Result<Cost, Vec<Refusal>> {
    fit(roster, visit, placement, &Settings::default())
}

fn refused(roster: &Roster, visit: &Visit, placement: &Placement) -> Vec<Refusal> {
    ask(roster, visit, placement).expect_err("it should not fit")
}

#[test]
fn a_group_has_one_lesson_at_a_time_whoever_gives_it() {
    let mut roster = week();
    let with_bram = Booking {
        educator: 1,
        weekday: 0,
        lesson: lesson(7),
        organisation: NEAR,
        group: GROUP_8A,
        span: span("09:30", "10:15"),
        setup_minutes: 0,
    };
    book(&mut roster, &with_bram);
    let refusal = Refusal::GroupBusy {
        group: GROUP_8A,
        lesson: lesson(7),
        span: span("09:30", "10:15"),
    };
    assert_eq!(refused(&roster, &visit(), &monday("10:00")), [refusal]);
    assert!(ask(&roster, &visit(), &monday("10:15")).is_ok());
}

#[test]
fn only_the_second_lesson_of_a_visit_runs_into_swimming() {
    let mut roster = week();
    let swimming = GroupUnavailable {
        span: span("10:00", "11:00"),
        reason: name("zwemles"),
    };
    roster.groups.get_mut(&GROUP_8B).expect("8b").unavailable[0].push(swimming);
    let mut visit = visit();
    visit.parts.push(Part {
        lesson: lesson(2),
        group: GROUP_8B,
        minutes: 50,
    });
    let refusal = Refusal::GroupCannot {
        group: GROUP_8B,
        span: span("10:00", "11:00"),
        reason: name("zwemles"),
    };
    assert_eq!(
        refused(&roster, &visit, &monday("08:55")),
        std::slice::from_ref(&refusal)
    );
    assert_eq!(refused(&roster, &visit, &monday("10:05")), [refusal]);
    assert!(ask(&roster, &visit, &monday("10:10")).is_ok());
    let settings = Settings {
        changeover_minutes: 10,
        ..Settings::default()
    };
    assert!(fit(&roster, &visit, &monday("10:00"), &settings).is_ok());
}

#[test]
fn a_school_is_closed_in_the_holidays() {
    let mut roster = week();
    let reason = ClosedReason {
        kind: ClosedKind::FreeDay,
        name: name("studiedag"),
    };
    roster.organisations.get_mut(&NEAR).expect("near").closed[0] = Some(reason.clone());
    let refusal = Refusal::OrganisationClosed {
        organisation: NEAR,
        reason,
    };
    assert_eq!(refused(&roster, &visit(), &monday("09:00")), [refusal]);
    let tuesday = Placement {
        day: day("2026-11-24"),
        ..monday("09:00")
    };
    assert!(ask(&roster, &visit(), &tuesday).is_ok());
}

#[test]
fn an_educator_without_the_skill_is_refused() {
    let skill = SkillId::from_number(2);
    let visit = Visit {
        skills: vec![PRESSURE, skill],
        ..visit()
    };
    let refusal = Refusal::LacksSkill {
        educator: ANNA,
        skill,
    };
    assert_eq!(refused(&week(), &visit, &monday("09:00")), [refusal]);
}

#[test]
fn a_lesson_about_fireworks_is_given_before_new_year_only() {
    let season = Season {
        from: (12, 1),
        until: (12, 31),
    };
    let visit = Visit {
        season: Some(season),
        ..visit()
    };
    assert_eq!(
        refused(&week(), &visit, &monday("09:00")),
        [Refusal::OutOfSeason { season }]
    );
}

#[test]
fn a_group_of_28_is_too_large_for_a_lesson_of_27() {
    let visit = Visit {
        largest_group: 27,
        ..visit()
    };
    let refusal = Refusal::GroupTooLarge {
        group: GROUP_8A,
        pupils: 28,
        largest: 27,
    };
    assert_eq!(refused(&week(), &visit, &monday("09:00")), [refusal]);
}

#[test]
fn naming_one_educator_twice_does_not_make_two() {
    let visit = Visit {
        educators_needed: 2,
        ..visit()
    };
    let twice = Placement {
        educators: vec![ANNA, ANNA],
        ..monday("09:00")
    };
    let refusal = Refusal::TooFewEducators {
        needed: 2,
        given: 1,
    };
    assert_eq!(refused(&week(), &visit, &twice), [refusal]);
    let both = Placement {
        educators: vec![ANNA, BRAM],
        ..monday("09:00")
    };
    assert_eq!(
        ask(&week(), &visit, &both).map(|cost| cost.travel_minutes),
        Ok(40)
    );
}

#[test]
fn a_date_that_the_school_cannot_is_refused_and_may_be_overruled() {
    let mut visit = visit();
    visit.wishes.not_on.push(day("2026-11-23"));
    let refusals = refused(&week(), &visit, &monday("09:00"));
    assert_eq!(
        refusals,
        [Refusal::DateExcluded {
            day: day("2026-11-23")
        }]
    );
    assert_eq!(refusals[0].hardness(), Hardness::Soft);
}

#[test]
fn a_day_that_has_been_is_refused_and_may_be_overruled() {
    let settings = Settings {
        not_before: Some(day("2026-11-24")),
        ..Settings::default()
    };
    let (roster, visit) = (week(), visit());
    let refusals = fit(&roster, &visit, &monday("09:00"), &settings).expect_err("Monday was");
    assert_eq!(
        refusals,
        [Refusal::InThePast {
            day: day("2026-11-23")
        }]
    );
    assert_eq!(refusals[0].hardness(), Hardness::Soft);
}

#[test]
fn what_the_roster_does_not_hold_cannot_be_planned() {
    let (who, group) = (EmployeeId::from_number(9), GroupId::from_number(9));
    let organisation = OrganisationId::from_number(9);
    let stranger = Placement {
        educators: vec![who],
        ..monday("09:00")
    };
    let mut elsewhere = Visit {
        organisation,
        ..visit()
    };
    elsewhere.parts[0].group = group;
    assert_eq!(
        refused(&week(), &elsewhere, &stranger),
        [
            Refusal::UnknownOrganisation { organisation },
            Refusal::UnknownGroup { group },
            Refusal::UnknownEducator { educator: who },
        ]
    );
    let nobody = Placement {
        educators: vec![],
        ..monday("09:00")
    };
    assert_eq!(refused(&week(), &visit(), &nobody), [Refusal::NoEducator]);
    let later = Placement {
        day: day("2026-11-30"),
        ..monday("09:00")
    };
    let refusal = Refusal::OtherWeek {
        day: day("2026-11-30"),
    };
    assert_eq!(refused(&week(), &visit(), &later), [refusal]);
    let empty = Visit {
        parts: vec![],
        ..visit()
    };
    assert_eq!(
        refused(&week(), &empty, &monday("09:00")),
        [Refusal::NothingToPlace]
    );
}

#[test]
fn another_week_another_weekday_and_another_daypart_are_three_missed_wishes() {
    let mut visit = visit();
    visit.wishes.weeks.push(week().week.next());
    visit.wishes.weekdays.push(1);
    visit
        .wishes
        .dayparts
        .push(crate::request::Daypart::Afternoon);
    let cost = Cost {
        weight: 20 + 3 * 30,
        wishes_missed: 3,
        travel_minutes: 20,
    };
    assert_eq!(ask(&week(), &visit, &monday("09:00")), Ok(cost));
}
