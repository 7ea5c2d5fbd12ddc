//! Occurrences that are left out, added, moved and called off.

use crate::files::{calendar, event, spans};

const DAILY: &str = "DTSTART;TZID=Europe/Amsterdam:20261123T090000\n\
                     DTEND;TZID=Europe/Amsterdam:20261123T100000\nRRULE:FREQ=DAILY;COUNT=3";

/// The daily event and one that stands in for some of it.
fn daily_and(instead: &str) -> String {
    calendar(&format!(
        "BEGIN:VEVENT\nUID:1\n{DAILY}\nEND:VEVENT\nBEGIN:VEVENT\nUID:1\n{instead}\nEND:VEVENT"
    ))
}

#[test]
fn an_exception_date_takes_its_occurrence_out_in_any_form() {
    let forms = [
        "EXDATE;TZID=Europe/Amsterdam:20261124T090000",
        "EXDATE:20261124T080000Z,20270101T080000Z",
        "EXDATE;TZID=Europe/London:20261124T080000",
        "EXDATE;VALUE=DATE:20261124",
    ];
    for form in forms {
        let found = spans(&event(&format!("{DAILY}\n{form}")));
        let expected = ["2026-11-23 08:00 - 09:00", "2026-11-25 08:00 - 09:00"];
        assert_eq!(found, expected, "{form}");
    }
}

#[test]
fn extra_dates_come_with_the_events_length_and_periods_with_their_own() {
    let file = event(
        "DTSTART:20261123T080000Z\nDTEND:20261123T090000Z\nRDATE:20261124T080000Z,20261123T080000Z\n\
         RDATE;VALUE=PERIOD:20261125T080000Z/PT15M,20261126T080000Z/20261126T083000Z",
    );
    let expected = [
        "2026-11-23 08:00 - 09:00",
        "2026-11-24 08:00 - 09:00",
        "2026-11-25 08:00 - 08:15",
        "2026-11-26 08:00 - 08:30",
    ];
    assert_eq!(spans(&file), expected);
}

#[test]
fn a_moved_occurrence_is_busy_where_it_moved_to() {
    let file = daily_and(
        "RECURRENCE-ID;TZID=Europe/Amsterdam:20261124T090000\n\
         DTSTART:20261124T120000Z\nDTEND:20261124T133000Z",
    );
    let expected = [
        "2026-11-23 08:00 - 09:00",
        "2026-11-24 12:00 - 13:30",
        "2026-11-25 08:00 - 09:00",
    ];
    assert_eq!(spans(&file), expected);
}

#[test]
fn an_occurrence_named_by_its_day_alone_is_moved_too() {
    let file = daily_and(
        "RECURRENCE-ID;VALUE=DATE:20261124\nDTSTART:20261127T120000Z\nDTEND:20261127T133000Z",
    );
    let expected = [
        "2026-11-23 08:00 - 09:00",
        "2026-11-25 08:00 - 09:00",
        "2026-11-27 12:00 - 13:30",
    ];
    assert_eq!(spans(&file), expected);
}

#[test]
fn an_occurrence_that_was_called_off_is_free() {
    let cancelled = daily_and("RECURRENCE-ID:20261124T080000Z\nSTATUS:CANCELLED");
    let expected = ["2026-11-23 08:00 - 09:00", "2026-11-25 08:00 - 09:00"];
    assert_eq!(spans(&cancelled), expected);
}

#[test]
fn a_change_of_all_later_occurrences_moves_them_all() {
    let file = daily_and(
        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261124T090000\n\
         DTSTART;TZID=Europe/Amsterdam:20261124T110000\nDURATION:PT30M",
    );
    let expected = [
        "2026-11-23 08:00 - 09:00",
        "2026-11-24 10:00 - 10:30",
        "2026-11-25 10:00 - 10:30",
    ];
    assert_eq!(spans(&file), expected);
}

#[test]
fn an_exception_without_its_series_stands_alone() {
    let file = event("RECURRENCE-ID:20261124T080000Z\nDTSTART:20261124T090000Z\nDURATION:PT1H");
    assert_eq!(spans(&file), ["2026-11-24 09:00 - 10:00"]);
}

#[test]
fn of_two_versions_the_later_one_counts() {
    let version = |sequence: u32, hour: u32| {
        format!(
            "BEGIN:VEVENT\nUID:1\nSEQUENCE:{sequence}\nDTSTART:20261124T{hour:02}0000Z\n\
             DURATION:PT1H\nEND:VEVENT\n"
        )
    };
    let later = ["2026-11-24 09:00 - 10:00"];
    assert_eq!(spans(&calendar(&(version(1, 8) + &version(2, 9)))), later);
    assert_eq!(spans(&calendar(&(version(2, 9) + &version(1, 8)))), later);
}

#[test]
fn events_with_one_uid_and_no_versions_all_count() {
    let at = |hour: u32| {
        format!("BEGIN:VEVENT\nUID:1\nDTSTART:20261124T{hour:02}0000Z\nDURATION:PT1H\nEND:VEVENT\n")
    };
    let expected = ["2026-11-24 08:00 - 09:00", "2026-11-24 10:00 - 11:00"];
    assert_eq!(spans(&calendar(&(at(8) + &at(10) + &at(8)))), expected);
}

#[test]
fn an_event_that_floats_loses_what_its_exceptions_name_in_utc() {
    let file = event(
        "DTSTART:20261123T090000\nDTEND:20261123T100000\nRRULE:FREQ=DAILY;COUNT=3\n\
         EXDATE:20261124T090000Z",
    );
    let expected = ["2026-11-23 08:00 - 09:00", "2026-11-25 08:00 - 09:00"];
    assert_eq!(spans(&file), expected);
}

#[test]
fn a_whole_day_is_moved_by_who_names_its_midnight_in_another_zone() {
    let file = calendar(
        "BEGIN:VEVENT\nUID:1\nDTSTART;VALUE=DATE:20261123\nRRULE:FREQ=DAILY;COUNT=2\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:1\nRECURRENCE-ID;TZID=Asia/Hong_Kong:20261124T000000\n\
         DTSTART:20261126T080000Z\nDTEND:20261126T090000Z\nEND:VEVENT",
    );
    let expected = [
        "2026-11-22 23:00 - 2026-11-23 23:00",
        "2026-11-26 08:00 - 09:00",
    ];
    assert_eq!(spans(&file), expected);
}

#[test]
fn a_later_version_takes_back_what_stood_in_for_an_occurrence() {
    let stands_in = "RECURRENCE-ID:20261124T080000Z\nDTSTART:20261124T120000Z\n\
                     DTEND:20261124T130000Z\nSEQUENCE:1";
    let versions = |sequence: u8| {
        calendar(&format!(
            "BEGIN:VEVENT\nUID:1\n{DAILY}\nSEQUENCE:{sequence}\nEXDATE:20261124T080000Z\nEND:VEVENT\n\
             BEGIN:VEVENT\nUID:1\n{stands_in}\nEND:VEVENT"
        ))
    };
    let others = ["2026-11-23 08:00 - 09:00", "2026-11-25 08:00 - 09:00"];
    assert_eq!(spans(&versions(2)), others);
    // Of the same version: some programs take out what they move.
    let moved = [others[0], "2026-11-24 12:00 - 13:00", others[1]];
    assert_eq!(spans(&versions(1)), moved);
}

#[test]
fn an_event_that_ends_before_it_starts_is_told_as_odd() {
    let file = event("DTSTART:20261123T080000Z\nDTEND:20261122T080000Z");
    let read = crate::files::busy(&file);
    assert_eq!((read.spans.len(), read.odd), (0, 1));
}
