//! What the searches answer in a small week.

use super::sample::*;
use super::*;
use crate::time::Minute;

fn options(roster: &Roster, visit: &Visit, wanted: &Placement) -> Vec<(Placement, Cost)> {
    nearest(roster, visit, wanted, &Settings::default(), 3)
}

fn short(options: &[(Placement, Cost)]) -> Vec<(Vec<crate::ids::EmployeeId>, String, String)> {
    options
        .iter()
        .map(|(p, _)| (p.educators.clone(), p.day.to_string(), p.start.to_string()))
        .collect()
}

fn option(
    educators: &[crate::ids::EmployeeId],
    day: &str,
    start: &str,
) -> (Vec<crate::ids::EmployeeId>, String, String) {
    (educators.to_vec(), day.to_owned(), start.to_owned())
}

#[test]
fn the_nearest_are_another_time_then_another_day() {
    // From the far school, free at 10:45, it takes 24 minutes: 11:09, told as 11:10.
    let roster = week_with_far_lesson("10:00", "10:45");
    assert_eq!(
        short(&options(&roster, &visit(), &monday("10:20"))),
        [
            option(&[ANNA], "2026-11-23", "11:10"),
            option(&[ANNA], "2026-11-24", "10:20"),
            option(&[ANNA], "2026-11-25", "10:20"),
        ]
    );
}

#[test]
fn a_colleague_comes_after_the_days_of_the_one_who_was_wanted() {
    let mut roster = week_with_far_lesson("10:00", "10:45");
    for weekday in 1..5 {
        roster.educators[0].hours[weekday] = None;
    }
    assert_eq!(
        short(&options(&roster, &visit(), &monday("10:20"))),
        [
            option(&[ANNA], "2026-11-23", "11:10"),
            option(&[BRAM], "2026-11-23", "10:20"),
            option(&[BRAM], "2026-11-24", "10:20"),
        ]
    );
}

#[test]
fn with_one_possible_day_the_options_are_half_an_hour_apart() {
    let mut roster = week();
    roster.educators.truncate(1);
    roster.educators[0].hours = [None; 7];
    roster.educators[0].hours[0] = Some(span("09:00", "11:00"));
    assert_eq!(
        short(&options(&roster, &visit(), &monday("09:10"))),
        [
            option(&[ANNA], "2026-11-23", "09:10"),
            option(&[ANNA], "2026-11-23", "09:40"),
        ]
    );
}

#[test]
fn a_visit_for_two_is_offered_once_for_each_pair_and_day() {
    let visit = Visit {
        educators_needed: 2,
        ..visit()
    };
    let wanted = Placement {
        educators: vec![BRAM],
        ..monday("09:00")
    };
    assert_eq!(
        short(&options(&week(), &visit, &wanted)),
        [
            option(&[BRAM, ANNA], "2026-11-23", "09:00"),
            option(&[BRAM, ANNA], "2026-11-24", "09:00"),
            option(&[BRAM, ANNA], "2026-11-25", "09:00"),
        ]
    );
}

#[test]
fn a_card_dropped_on_a_day_takes_the_start_that_drives_least() {
    // Between home and the far school, without a minute more to drive.
    let roster = week_with_far_lesson("13:00", "13:45");
    let dropped = fit_start(
        &roster,
        &visit(),
        ANNA,
        day("2026-11-23"),
        &Settings::default(),
    );
    assert_eq!(
        dropped,
        Dropped {
            placement: monday("08:40"),
            outcome: Ok(Cost {
                weight: 0,
                wishes_missed: 0,
                travel_minutes: 0
            }),
        }
    );
}

#[test]
fn a_card_dropped_where_nothing_fits_says_what_is_least_against_it() {
    let saturday = day("2026-11-28");
    let dropped = fit_start(&week(), &visit(), BRAM, saturday, &Settings::default());
    let presence = span("08:00", "08:50");
    let refusal = Refusal::OutsideHours {
        educator: BRAM,
        hours: None,
        presence,
    };
    assert_eq!(
        dropped,
        Dropped {
            placement: Placement {
                educators: vec![BRAM],
                day: saturday,
                start: Minute::at(8, 0)
            },
            outcome: Err(vec![refusal]),
        }
    );
}

#[test]
fn the_board_lights_up_where_a_visit_fits() {
    let mut roster = week();
    roster.educators[1].skills.clear();
    let lit: Vec<_> = possible_days(&roster, &visit(), &Settings::default())
        .iter()
        .map(|one| (one.educator, one.day.to_string(), one.start.to_string()))
        .collect();
    let expected = ["23", "24", "25", "26", "27"]
        .map(|date| (ANNA, format!("2026-11-{date}"), "08:40".to_owned()));
    assert_eq!(lit, expected);
}

#[test]
fn an_explanation_counts_each_reason_once_for_every_educator_and_day() {
    let mut roster = week();
    roster.educators[1].skills.clear();
    let all_week = Away {
        span: crate::time::Span::DAY,
        kind: None,
    };
    roster.educators[0]
        .away
        .iter_mut()
        .for_each(|day| day.push(all_week));
    let explanation = explain(&roster, &visit(), &Settings::default());
    assert_eq!(
        explanation,
        Explanation {
            cells: 14,
            fitting: 0,
            refused: vec![
                (RefusalKind::LacksSkill, 7),
                (RefusalKind::Away, 7),
                (RefusalKind::OutsideHours, 4),
            ],
        }
    );
}

#[test]
fn too_few_educators_is_the_reason_where_everything_else_fits() {
    let visit = Visit {
        educators_needed: 3,
        ..visit()
    };
    let explanation = explain(&week(), &visit, &Settings::default());
    assert_eq!(
        explanation.refused,
        [
            (RefusalKind::TooFewEducators, 10),
            (RefusalKind::OutsideHours, 4),
        ]
    );
}

#[test]
fn the_windows_of_a_visit_leave_out_what_its_groups_cannot() {
    let mut roster = week();
    let reason = crate::values::Name::parse("zwemles").expect("a name");
    let swimming = GroupUnavailable {
        span: span("10:00", "11:00"),
        reason,
    };
    roster.groups.get_mut(&GROUP_8A).expect("8a").unavailable[0].push(swimming);
    let monday = day("2026-11-23");
    let windows = visit_windows(&roster, &visit(), &Settings::default());
    let of = |from, until| Window {
        day: monday,
        earliest_start: time(from),
        latest_start: time(until),
    };
    assert_eq!(windows[..2], [of("00:00", "09:10"), of("11:00", "23:10")]);
    assert_eq!(windows.len(), 2 + 6);
}

#[test]
fn a_start_off_the_five_minutes_is_offered_only_where_no_other_fits() {
    let mut roster = week_with_far_lesson("10:00", "10:45");
    roster.educators.truncate(1);
    for weekday in 1..5 {
        roster.educators[0].hours[weekday] = None;
    }
    // Home is ten minutes away: back at 12:09 after the only start, 11:09.
    roster.educators[0].hours[0] = Some(span("08:30", "12:09"));
    roster.educators[0].away[0].push(Away {
        span: span("08:30", "09:36"),
        kind: None,
    });
    assert_eq!(
        short(&options(&roster, &visit(), &monday("10:20"))),
        [option(&[ANNA], "2026-11-23", "11:09")]
    );
}

#[test]
fn a_long_visit_that_ends_after_school_is_refused_unless_the_evening_was_wished() {
    let mut roster = week();
    roster.educators[0].hours[0] = Some(span("08:30", "22:00"));
    let hours = span("08:00", "17:30");
    roster.organisations.get_mut(&NEAR).expect("near").hours = Some(hours);
    let mut long = visit();
    long.parts[0].minutes = 200;
    let settings = Settings::default();
    let refused = Err(vec![Refusal::OutsideSchoolHours {
        organisation: NEAR,
        hours,
    }]);
    assert_eq!(fit(&roster, &long, &monday("16:50"), &settings), refused);
    assert!(fit(&roster, &long, &monday("14:10"), &settings).is_ok());
    long.wishes.dayparts = vec![crate::request::Daypart::Evening];
    assert!(fit(&roster, &long, &monday("17:00"), &settings).is_ok());
    roster.organisations.get_mut(&NEAR).expect("near").hours = None;
    long.wishes.dayparts.clear();
    assert!(fit(&roster, &long, &monday("16:50"), &settings).is_ok());
}
