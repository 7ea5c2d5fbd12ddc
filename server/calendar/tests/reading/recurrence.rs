//! When events come back: the examples of RFC 5545 (section 3.8.5.3), moved to
//! later years, and what they leave open.

use crate::files::{event, only_event, starts};

#[test]
fn daily_until_a_moment_includes_it() {
    let found = starts("20260902T090000", "FREQ=DAILY;UNTIL=20260905T070000Z", 9);
    let days = ["02", "03", "04", "05"].map(|day| format!("2026-09-{day} 09:00"));
    assert_eq!(found, days);
    let just_before = starts("20260902T090000", "FREQ=DAILY;UNTIL=20260905T065959Z", 9);
    assert_eq!(just_before, days[..3]);
}

#[test]
fn until_a_day_includes_the_day() {
    let found = starts("20260902T090000", "FREQ=DAILY;UNTIL=20260904", 9);
    assert_eq!(found.last().map(String::as_str), Some("2026-09-04 09:00"));
}

#[test]
fn every_other_week_counts_weeks_from_the_day_they_start() {
    let week = |start| {
        starts(
            "19970805T090000",
            &format!("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260115;BYDAY=TU,SU;WKST={start}"),
            2,
        )
    };
    assert_eq!(week("MO"), ["2026-01-04 09:00", "2026-01-13 09:00"]);
    assert_eq!(week("SU"), ["2026-01-11 09:00", "2026-01-13 09:00"]);
}

#[test]
fn the_first_and_last_weekday_of_a_month_are_found() {
    let found = starts("20260906T090000", "FREQ=MONTHLY;BYDAY=1SU,-1SU;COUNT=4", 9);
    let expected = ["2026-09-06", "2026-09-27", "2026-10-04", "2026-10-25"];
    assert_eq!(found, expected.map(|day| format!("{day} 09:00")));
}

#[test]
fn the_last_working_day_of_a_month_is_found() {
    let found = starts(
        "20260130T090000",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        5,
    );
    let expected = [
        "2026-01-30",
        "2026-02-27",
        "2026-03-31",
        "2026-04-30",
        "2026-05-29",
    ];
    assert_eq!(found, expected.map(|day| format!("{day} 09:00")));
}

#[test]
fn the_31st_comes_only_in_months_that_have_one() {
    let found = starts("20260131T090000", "FREQ=MONTHLY;COUNT=4", 9);
    let expected = ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"];
    assert_eq!(found, expected.map(|day| format!("{day} 09:00")));
    let last = starts("20260131T090000", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", 9);
    assert_eq!(
        last,
        ["2026-01-31 09:00", "2026-02-28 09:00", "2026-03-31 09:00"]
    );
}

#[test]
fn friday_the_13th_is_found() {
    let found = starts("20260213T090000", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", 4);
    let expected = ["2026-02-13", "2026-03-13", "2026-11-13", "2027-08-13"];
    assert_eq!(found, expected.map(|day| format!("{day} 09:00")));
}

#[test]
fn leap_days_come_every_four_years() {
    let found = starts("20040229T090000", "FREQ=YEARLY", 9);
    assert_eq!(found, ["2028-02-29 09:00"]);
}

#[test]
fn numbered_weeks_and_days_of_the_year_are_found() {
    let weeks = starts("20260105T090000", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", 2);
    assert_eq!(weeks, ["2026-01-05 09:00", "2026-05-11 09:00"]);
    let last_week = starts("20261228T090000", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO", 2);
    assert_eq!(last_week, ["2026-12-28 09:00", "2027-12-27 09:00"]);
    let days = starts(
        "20260101T090000",
        "FREQ=YEARLY;BYYEARDAY=1,100,-1;COUNT=4",
        9,
    );
    let expected = ["2026-01-01", "2026-04-10", "2026-12-31", "2027-01-01"];
    assert_eq!(days, expected.map(|day| format!("{day} 09:00")));
}

#[test]
fn the_20th_monday_of_a_year_and_a_month_of_thursdays_are_found() {
    let monday = starts("20260518T090000", "FREQ=YEARLY;BYDAY=20MO;COUNT=2", 9);
    assert_eq!(monday, ["2026-05-18 09:00", "2027-05-17 09:00"]);
    let thursdays = starts(
        "20260305T090000",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=5",
        9,
    );
    let expected = [
        "2026-03-05",
        "2026-03-12",
        "2026-03-19",
        "2026-03-26",
        "2027-03-04",
    ];
    assert_eq!(thursdays, expected.map(|day| format!("{day} 09:00")));
}

#[test]
fn hours_and_minutes_are_multiplied_out() {
    let found = starts(
        "20260902T090000",
        "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30;COUNT=5",
        9,
    );
    let expected = ["02 09:00", "02 09:30", "02 10:00", "02 10:30", "03 09:00"];
    assert_eq!(found, expected.map(|at| format!("2026-09-{at}")));
    let hourly = starts(
        "20260902T090000",
        "FREQ=HOURLY;INTERVAL=3;UNTIL=20260902T130000Z",
        9,
    );
    assert_eq!(
        hourly,
        ["2026-09-02 09:00", "2026-09-02 12:00", "2026-09-02 15:00"]
    );
    let minutely = starts("20260902T235900", "FREQ=MINUTELY;INTERVAL=90;COUNT=2", 9);
    assert_eq!(minutely, ["2026-09-02 23:59", "2026-09-03 01:29"]);
    let secondly = starts(
        "20260902T090000",
        "FREQ=SECONDLY;INTERVAL=3600;BYDAY=TH;COUNT=1",
        9,
    );
    assert_eq!(secondly, ["2026-09-02 09:00", "2026-09-03 00:00"]);
}

#[test]
fn an_old_daily_event_is_still_found_thirty_years_later() {
    let found = starts("19960101T090000", "FREQ=DAILY", 2);
    assert_eq!(found, ["2026-01-01 09:00", "2026-01-02 09:00"]);
    let counted = starts("19960101T090000", "FREQ=DAILY;COUNT=10960", 9);
    assert_eq!(counted, ["2026-01-01 09:00", "2026-01-02 09:00"]);
}

#[test]
fn a_start_that_does_not_fit_its_rule_is_an_occurrence_too() {
    let found = starts("20260902T090000", "FREQ=WEEKLY;BYDAY=MO;COUNT=1", 9);
    assert_eq!(found, ["2026-09-02 09:00", "2026-09-07 09:00"]);
}

#[test]
fn an_event_with_two_rules_comes_back_by_both() {
    let rules = "FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU\nRRULE:FREQ=WEEKLY;COUNT=2";
    let found = starts("20260426T090000", rules, 3);
    assert_eq!(
        found,
        ["2026-04-26 09:00", "2026-05-03 09:00", "2027-04-25 09:00"]
    );
}

#[test]
fn more_occurrences_than_anybody_has_are_cut_off_and_said_to_be() {
    let event = only_event(&event("DTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY"));
    assert_eq!((event.recurrences.len(), event.complete), (10_000, false));
}
