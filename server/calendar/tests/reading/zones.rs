//! Time zones of other people's calendars.

use crate::files::{calendar, event, spans};

/// A zone that nobody knows by name, two hours east of UTC, three in summer.
const ATLANTIS: &str = "\
BEGIN:VTIMEZONE
TZID:Atlantis
BEGIN:STANDARD
DTSTART:16010101T040000
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
";

fn in_atlantis(start: &str) -> Vec<String> {
    let event =
        format!("BEGIN:VEVENT\nUID:1\nDTSTART;TZID=Atlantis:{start}\nDURATION:PT1H\nEND:VEVENT");
    spans(&calendar(&format!("{ATLANTIS}{event}")))
}

#[test]
fn a_time_without_a_zone_is_meant_at_home() {
    let file = event("DTSTART:20260624T090000\nDTEND:20260624T100000");
    assert_eq!(spans(&file), ["2026-06-24 07:00 - 08:00"]);
}

#[test]
fn start_and_end_may_stand_in_two_zones() {
    let file = event(
        "DTSTART;TZID=Europe/London:20260624T090000\nDTEND;TZID=America/New_York:20260624T090000",
    );
    assert_eq!(spans(&file), ["2026-06-24 08:00 - 13:00"]);
}

#[test]
fn a_zone_that_the_file_spells_out_is_computed_by_its_own_rules() {
    assert_eq!(in_atlantis("20260124T120000"), ["2026-01-24 10:00 - 11:00"]);
    assert_eq!(in_atlantis("20260624T120000"), ["2026-06-24 09:00 - 10:00"]);
    assert_eq!(in_atlantis("20260329T025959"), ["2026-03-29 00:59 - 01:59"]);
    assert_eq!(in_atlantis("20260329T040000"), ["2026-03-29 01:00 - 02:00"]);
    assert_eq!(in_atlantis("20261025T030000"), ["2026-10-25 00:00 - 01:00"]);
    assert_eq!(in_atlantis("20261025T040000"), ["2026-10-25 02:00 - 03:00"]);
}

#[test]
fn a_zone_is_known_by_a_name_with_commas_in_it() {
    let rules = ATLANTIS.replace("TZID:Atlantis", "TZID:Kuala Lumpur\\, Singapore");
    let file = format!(
        "{rules}BEGIN:VEVENT\nUID:1\nDTSTART;TZID=\"Kuala Lumpur, Singapore\":20260124T120000\n\
         DURATION:PT1H\nEND:VEVENT"
    );
    assert_eq!(spans(&calendar(&file)), ["2026-01-24 10:00 - 11:00"]);
}

#[test]
fn a_whole_day_in_another_zone_runs_from_midnight_to_midnight_there() {
    let file = event("DTSTART;TZID=America/New_York;VALUE=DATE:20260124");
    assert_eq!(spans(&file), ["2026-01-24 05:00 - 2026-01-25 05:00"]);
}

#[test]
fn a_skipped_hour_of_an_own_zone_is_read_as_before_the_change() {
    assert_eq!(in_atlantis("20260329T033000"), ["2026-03-29 01:30 - 02:30"]);
}

#[test]
fn an_own_zone_equals_the_database_when_it_has_the_same_rules() {
    let rules = ATLANTIS
        .replace("+0200", "+01xx")
        .replace("+0300", "+0200")
        .replace("+01xx", "+0100")
        .replace("T040000", "T030000")
        .replace(
            "16010101T030000\nTZOFFSETFROM:+0100",
            "16010101T020000\nTZOFFSETFROM:+0100",
        );
    let weekly = |zone: &str| {
        spans(&calendar(&format!(
            "{rules}BEGIN:VEVENT\nUID:1\nDTSTART;TZID={zone}:20260101T023000\nDURATION:PT1H\n\
             RRULE:FREQ=DAILY;COUNT=1800\nEND:VEVENT"
        )))
    };
    let own = weekly("Atlantis");
    assert_eq!(own.len(), 1800);
    assert_eq!(own, weekly("Europe/Amsterdam"));
}

#[test]
fn a_weekly_event_keeps_its_wall_time_over_the_change_of_the_clock() {
    let file = event(
        "DTSTART;TZID=Europe/Amsterdam:20261019T090000\nDTEND;TZID=Europe/Amsterdam:20261019T100000\n\
         RRULE:FREQ=WEEKLY;COUNT=2",
    );
    assert_eq!(
        spans(&file),
        ["2026-10-19 07:00 - 08:00", "2026-10-26 08:00 - 09:00"]
    );
}
