//! Refused because the educator's day or the clock leaves no time, with the minutes.

use super::sample::*;
use super::*;
use crate::employee::AbsenceKind;
use crate::time::Minute;

fn ask(roster: &Roster, visit: &Visit, placement: &Placement) -> Result<Cost, Vec<Refusal>> {
    fit(roster, visit, placement, &Settings::default())
}

fn refused(roster: &Roster, visit: &Visit, placement: &Placement) -> Vec<Refusal> {
    ask(roster, visit, placement).expect_err("it should not fit")
}

#[test]
fn a_lesson_in_an_empty_week_fits_and_costs_the_way_there_and_back() {
    let cost = Cost {
        weight: 20,
        wishes_missed: 0,
        travel_minutes: 20,
    };
    assert_eq!(ask(&week(), &visit(), &monday("09:00")), Ok(cost));
}

#[test]
fn ten_minutes_are_too_few_for_a_trip_of_24_to_the_next_lesson() {
    let roster = week_with_far_lesson("10:00", "10:45");
    let refusal = Refusal::NoTravelTime {
        educator: ANNA,
        stop: Stop::Organisation(FAR),
        side: Side::After,
        needed: 24,
        available: 10,
        setup: 0,
    };
    assert_eq!(refused(&roster, &visit(), &monday("09:00")), [refusal]);
}

#[test]
fn a_trip_of_24_minutes_and_15_to_set_up_do_not_fit_in_38_but_do_in_39() {
    let roster = week_with_far_lesson("10:00", "10:45");
    let visit = Visit {
        setup_minutes: 15,
        ..visit()
    };
    let refusal = Refusal::NoTravelTime {
        educator: ANNA,
        stop: Stop::Organisation(FAR),
        side: Side::Before,
        needed: 39,
        available: 38,
        setup: 15,
    };
    assert_eq!(refused(&roster, &visit, &monday("11:23")), [refusal]);
    // Home to the near school is on the way to the far one: nothing to drive more.
    assert_eq!(
        ask(&roster, &visit, &monday("11:24")).map(|cost| cost.travel_minutes),
        Ok(0)
    );
}

#[test]
fn slack_is_asked_on_a_trip_and_not_for_staying_where_one_is() {
    let settings = Settings {
        travel_slack: 5,
        ..Settings::default()
    };
    let mut roster = week();
    let lesson_of_8b = Booking {
        educator: 0,
        weekday: 0,
        lesson: lesson(7),
        organisation: NEAR,
        group: GROUP_8B,
        span: span("10:00", "10:45"),
        setup_minutes: 0,
    };
    book(&mut roster, &lesson_of_8b);
    let back_to_back = fit(&roster, &visit(), &monday("10:45"), &settings);
    assert_eq!(back_to_back.map(|cost| cost.travel_minutes), Ok(0));
    let refusal = Refusal::NoTravelTime {
        educator: ANNA,
        stop: Stop::Home,
        side: Side::Before,
        needed: 15,
        available: 14,
        setup: 0,
    };
    assert_eq!(
        fit(&week(), &visit(), &monday("08:44"), &settings),
        Err(vec![refusal])
    );
}

#[test]
fn the_way_from_home_lies_within_working_hours() {
    let refusal = Refusal::NoTravelTime {
        educator: ANNA,
        stop: Stop::Home,
        side: Side::Before,
        needed: 10,
        available: 9,
        setup: 0,
    };
    assert_eq!(refused(&week(), &visit(), &monday("08:39")), [refusal]);
    assert!(ask(&week(), &visit(), &monday("08:40")).is_ok());
}

#[test]
fn the_way_home_lies_within_working_hours() {
    let refusal = Refusal::NoTravelTime {
        educator: ANNA,
        stop: Stop::Home,
        side: Side::After,
        needed: 10,
        available: 9,
        setup: 0,
    };
    assert_eq!(refused(&week(), &visit(), &monday("16:01")), [refusal]);
    assert!(ask(&week(), &visit(), &monday("16:00")).is_ok());
}

#[test]
fn set_up_lies_within_working_hours() {
    let visit = Visit {
        setup_minutes: 15,
        ..visit()
    };
    let refusal = Refusal::OutsideHours {
        educator: ANNA,
        hours: Some(span("08:30", "17:00")),
        presence: span("08:29", "09:34"),
    };
    assert_eq!(refused(&week(), &visit, &monday("08:44")), [refusal]);
}

#[test]
fn nobody_works_on_a_day_off() {
    let saturday = Placement {
        day: day("2026-11-28"),
        ..monday("10:00")
    };
    let refusal = Refusal::OutsideHours {
        educator: ANNA,
        hours: None,
        presence: span("10:00", "10:50"),
    };
    assert_eq!(refused(&week(), &visit(), &saturday), [refusal]);
}

#[test]
fn an_educator_gives_one_lesson_at_a_time() {
    let roster = week_with_far_lesson("10:00", "10:45");
    let refusal = Refusal::EducatorBusy {
        educator: ANNA,
        lesson: lesson(99),
        span: span("10:00", "10:45"),
        organisation: FAR,
    };
    let refusals = refused(&roster, &visit(), &monday("10:44"));
    assert_eq!(refusals, [refusal]);
    assert_eq!(refusals[0].hardness(), Hardness::Hard);
}

#[test]
fn whoever_is_away_cannot_set_up_either() {
    let mut roster = week();
    let kind = Some(AbsenceKind::Leave);
    roster.educators[0].away[0].push(Away {
        span: span("09:00", "12:00"),
        kind,
    });
    let visit = Visit {
        setup_minutes: 10,
        ..visit()
    };
    let refusal = Refusal::Away {
        educator: ANNA,
        span: span("09:00", "12:00"),
        absence: kind,
    };
    assert_eq!(refused(&roster, &visit, &monday("12:09")), [refusal]);
    assert!(ask(&roster, &visit, &monday("12:10")).is_ok());
}

#[test]
fn a_visit_stays_within_one_day_set_up_included() {
    assert_eq!(
        refused(&week(), &visit(), &monday("23:11")),
        [Refusal::NotOneDay]
    );
    let visit = Visit {
        setup_minutes: 15,
        ..visit()
    };
    assert_eq!(
        refused(&week(), &visit, &monday("00:14")),
        [Refusal::NotOneDay]
    );
}

/// What the clock says of a lesson of 50 minutes in the night of this Sunday.
fn clock_says(night: &str, start: &str) -> Vec<RefusalKind> {
    let mut roster = week_of(night);
    roster.educators[0].hours[6] = Some(crate::time::Span::DAY);
    let placement = Placement {
        educators: vec![ANNA],
        day: day(night),
        start: time(start),
    };
    let refusals = ask(&roster, &visit(), &placement).err().unwrap_or_default();
    refusals.iter().map(Refusal::kind).collect()
}

#[test]
fn the_hour_that_is_skipped_is_refused_and_the_hours_beside_it_are_not() {
    let on = |start| clock_says("2027-03-28", start);
    assert_eq!([on("01:10"), on("03:00")], [vec![], vec![]]);
    for start in ["01:11", "01:55", "02:00", "02:30", "02:59"] {
        assert_eq!(on(start), [RefusalKind::SkippedHour], "{start}");
    }
}

#[test]
fn the_hour_that_comes_twice_is_refused_and_the_hours_beside_it_are_not() {
    let on = |start| clock_says("2026-10-25", start);
    assert_eq!([on("01:10"), on("03:00")], [vec![], vec![]]);
    for start in ["01:11", "01:55", "02:00", "02:30", "02:59"] {
        assert_eq!(on(start), [RefusalKind::HourComesTwice], "{start}");
    }
}

#[test]
fn a_lesson_over_the_whole_moved_hour_is_refused_too() {
    let mut visit = visit();
    visit.parts[0].minutes = 180;
    for (night, kind) in [
        ("2027-03-28", RefusalKind::SkippedHour),
        ("2026-10-25", RefusalKind::HourComesTwice),
    ] {
        let mut roster = week_of(night);
        roster.educators[0].hours[6] = Some(crate::time::Span::DAY);
        let over = Placement {
            educators: vec![ANNA],
            day: day(night),
            start: Minute::at(1, 0),
        };
        let refusals = refused(&roster, &visit, &over);
        assert_eq!(
            refusals.iter().map(Refusal::kind).collect::<Vec<_>>(),
            [kind]
        );
    }
}

#[test]
fn a_lesson_moves_across_its_own_old_place() {
    let mut roster = week();
    book_visit(
        &mut roster,
        &visit(),
        &monday("09:00"),
        &Settings::default(),
    );
    let cost = ask(&roster, &visit(), &monday("09:30"));
    assert_eq!(cost.map(|cost| cost.travel_minutes), Ok(20));
}
