//! When somebody is busy, by one event.

use crate::files::{busy, calendar, event, only_event, spans, utc, window};
use calendar::{BusySpan, Unreadable, read_busy};

#[test]
fn an_event_in_utc_is_busy_from_start_to_end() {
    let file = event("DTSTART:20261124T080000Z\nDTEND:20261124T084500Z\nSUMMARY:Tandarts");
    let span = BusySpan {
        uid: "1".to_owned(),
        starts: utc("2026-11-24 08:00"),
        ends: utc("2026-11-24 08:45"),
        all_day: false,
    };
    assert_eq!(busy(&file).spans, [span]);
}

#[test]
fn a_duration_ends_an_event_as_an_end_does() {
    let file = event("DTSTART:20261124T080000Z\nDURATION:PT1H30M");
    assert_eq!(spans(&file), ["2026-11-24 08:00 - 09:30"]);
}

#[test]
fn a_day_of_a_duration_is_a_day_when_the_clock_changes_and_24_hours_are_not() {
    let day = event("DTSTART;TZID=Europe/Amsterdam:20261024T120000\nDURATION:P1D");
    assert_eq!(spans(&day), ["2026-10-24 10:00 - 2026-10-25 11:00"]);
    let hours = event("DTSTART;TZID=Europe/Amsterdam:20261024T120000\nDURATION:PT24H");
    assert_eq!(spans(&hours), ["2026-10-24 10:00 - 2026-10-25 10:00"]);
}

#[test]
fn whole_days_run_from_midnight_to_midnight_at_home_without_the_last() {
    let file = event("DTSTART;VALUE=DATE:20261024\nDTEND;VALUE=DATE:20261026");
    assert_eq!(spans(&file), ["2026-10-23 22:00 - 2026-10-25 23:00"]);
    assert!(busy(&file).spans[0].all_day);
}

#[test]
fn a_whole_day_without_an_end_is_one_day() {
    for end in ["", "\nDTEND;VALUE=DATE:20260601"] {
        let file = event(&format!("DTSTART;VALUE=DATE:20260601{end}"));
        assert_eq!(spans(&file), ["2026-05-31 22:00 - 2026-06-01 22:00"]);
    }
}

#[test]
fn free_cancelled_and_empty_events_keep_nobody_busy() {
    let when = "DTSTART:20261124T080000Z\nDTEND:20261124T084500Z";
    for free in [
        "TRANSP:TRANSPARENT",
        "status:cancelled",
        "TRANSP: transparent",
    ] {
        assert_eq!(
            spans(&event(&format!("{when}\n{free}"))),
            Vec::<String>::new(),
            "{free}"
        );
    }
    for busy in ["TRANSP:OPAQUE", "STATUS:TENTATIVE"] {
        assert_eq!(spans(&event(&format!("{when}\n{busy}"))).len(), 1, "{busy}");
    }
    let moment = event("DTSTART:20261124T080000Z");
    assert_eq!(spans(&moment), Vec::<String>::new());
    let called_off = event(when).replace("PRODID:x", "METHOD:CANCEL");
    assert_eq!(spans(&called_off), Vec::<String>::new());
}

#[test]
fn only_what_touches_the_window_is_given_and_whole() {
    let at = |start: &str, end: &str| spans(&event(&format!("DTSTART:{start}\nDTEND:{end}")));
    let into = at("20251231T230000Z", "20260101T010000Z");
    assert_eq!(into, ["2025-12-31 23:00 - 2026-01-01 01:00"]);
    assert_eq!(
        at("20251231T230000Z", "20260101T000000Z"),
        Vec::<String>::new()
    );
    assert_eq!(
        at("20310101T000000Z", "20310101T010000Z"),
        Vec::<String>::new()
    );
}

#[test]
fn a_long_event_that_comes_back_counts_when_it_began_before_the_window() {
    let file =
        event("DTSTART:20200110T000000Z\nDURATION:P360D\nRRULE:FREQ=YEARLY;UNTIL=20250201T000000Z");
    assert_eq!(spans(&file), ["2025-01-10 00:00 - 2026-01-05 00:00"]);
}

#[test]
fn an_event_that_makes_no_sense_is_counted_and_the_others_are_read() {
    let file = calendar(
        "BEGIN:VEVENT\nUID:1\nDTSTART:morgen\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:2\nSUMMARY:geen begin\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:3\nDTSTART:20261124T080000Z\nDURATION:PT1H\nRRULE:FREQ=SOMS\nEND:VEVENT",
    );
    let busy = busy(&file);
    assert_eq!(busy.odd, 3);
    assert_eq!(busy.spans.len(), 1);
}

#[test]
fn what_outlook_and_others_do_to_a_file_does_not_hide_an_event() {
    let quirks = "\u{FEFF}begin:vcalendar\r\nmethod:PUBLISH\r\nBEGIN:VEVENT\r\nuid:\r\n 1\r\n\
                  dtstart;tzid=\"W. Europe Standard Time\":2026\r\n 1124T090000\r\n\r\n\
                  DTEND;TZID=W. Europe Standard Time:20261124T0945\r\n\
                  SUMMARY;LANGUAGE=nl:Overleg\\, lang\r\n  verhaal\r\nX-ALT-DESC;FMTTYPE=text/html:<p>\r\n\
                  zomaar een regel\r\nBEGIN:VALARM\r\nTRIGGER:-PT15M\r\nSUMMARY:Reminder\r\nDURATION:PT5M\r\n";
    assert_eq!(spans(quirks), ["2026-11-24 08:00 - 08:45"]);
    let event = only_event(quirks);
    assert_eq!(
        (event.uid.as_str(), event.summary.as_str()),
        ("1", "Overleg, lang verhaal")
    );
}

#[test]
fn what_a_server_says_of_busy_times_alone_is_read() {
    let file = calendar(
        "BEGIN:VFREEBUSY\nUID:f\nFREEBUSY;FBTYPE=BUSY:20261124T080000Z/PT1H,20261125T080000Z/20261125T090000Z\n\
         FREEBUSY;FBTYPE=FREE:20261126T080000Z/PT1H\nEND:VFREEBUSY",
    );
    assert_eq!(
        spans(&file),
        ["2026-11-24 08:00 - 09:00", "2026-11-25 08:00 - 09:00"]
    );
}

#[test]
fn what_is_no_calendar_is_refused() {
    for bytes in [&b""[..], b"<html></html>", b"\0\xFF\xFE", b"END:VCALENDAR"] {
        assert_eq!(
            read_busy(bytes, window()),
            Err(Unreadable::NoCalendar),
            "{bytes:?}"
        );
    }
    let large = vec![b'x'; 20_000_001];
    assert_eq!(read_busy(&large, window()), Err(Unreadable::TooLarge));
    let long = vec![b'\n'; 600_001];
    assert_eq!(read_busy(&long, window()), Err(Unreadable::TooManyLines));
}
