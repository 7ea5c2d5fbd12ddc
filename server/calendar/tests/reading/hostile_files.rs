//! Files made to break a reader: they are read or refused, soon, and nothing
//! else happens.

use crate::files::{calendar, window};
use calendar::{read_busy, read_events, read_replies};
use proptest::prelude::*;

const PIECES: [&str; 58] = [
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VTIMEZONE",
    "END:VTIMEZONE",
    "BEGIN:STANDARD",
    "END:STANDARD",
    "BEGIN:VALARM",
    "BEGIN:VFREEBUSY",
    "\r\n",
    "\n",
    "\r",
    "\n ",
    "\n\t",
    "UID:1\n",
    "METHOD:REPLY\n",
    "METHOD:COUNTER\n",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    ";RANGE=THISANDFUTURE",
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.nl\n",
    ";TZID=X",
    ";TZID=\"",
    ";VALUE=DATE",
    "TZID:X\n",
    "TZOFFSETFROM:+0100\n",
    "TZOFFSETTO:-2359\n",
    ":",
    ";",
    "=",
    ",",
    "\"",
    "^",
    "\\",
    "%4",
    "é",
    ":20261124T090000Z",
    ":20261124",
    ":00000101T000000",
    ":99991231T235959Z",
    ":P9999999999D",
    ":P999999W",
    ":-PT999999H",
    ":FREQ=YEARLY",
    ":FREQ=SECONDLY",
    ";BYDAY=-53MO,TU",
    ";COUNT=4294967295",
    ";INTERVAL=9223372036854775807",
    ";BYSETPOS=-366",
    ";BYMONTHDAY=31;BYMONTH=2",
    ";UNTIL=99991231T235959Z",
    "/",
];

fn hostile_bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        20 => prop::sample::select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// An event of lines that are right by themselves and odd together.
fn odd_event() -> impl Strategy<Value = String> {
    let when = prop::sample::select(
        &[
            "00000101",
            "00010101T000000",
            "19700101T000000Z",
            "20260131T093000",
            "20260329T023000",
            "20280229",
            "99991231T235959Z",
            "99991231",
        ][..],
    );
    let length = prop::sample::select(
        &[
            "",
            "DURATION:PT1H",
            "DURATION:P999999W",
            "DURATION:-P999999W",
            "DTEND:99991231T235959Z",
            "DTEND:00000101T000000Z",
        ][..],
    );
    let frequency = prop::sample::select(
        &[
            "SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY",
        ][..],
    );
    let part = prop::sample::select(
        &[
            "INTERVAL=7",
            "INTERVAL=9223372036854775807",
            "INTERVAL=4294967296",
            "COUNT=3",
            "COUNT=18446744073709551615",
            "UNTIL=00000101",
            "UNTIL=99991231T235959Z",
            "BYDAY=MO,-1FR",
            "BYDAY=53SU",
            "BYMONTH=2",
            "BYMONTHDAY=30,-31",
            "BYYEARDAY=366,-366",
            "BYWEEKNO=53,-53",
            "BYHOUR=0,23",
            "BYMINUTE=59",
            "BYSECOND=60",
            "BYSETPOS=1,-1,366",
            "WKST=SU",
        ][..],
    );
    let parts = prop::collection::vec(part, 0..4);
    let zone = prop::sample::select(&["", ";TZID=X", ";TZID=Asia/Kathmandu", ";TZID=UTC-2359"][..]);
    (when, zone, length, frequency, parts).prop_map(|(when, zone, length, frequency, parts)| {
        let rule: String = parts.iter().map(|part| format!(";{part}")).collect();
        format!(
            "BEGIN:VEVENT\nUID:1\nDTSTART{zone}:{when}\n{length}\nRRULE:FREQ={frequency}{rule}\n\
             EXDATE:{when}\nRDATE:{when}/P1D,{when}\nEND:VEVENT\n"
        )
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in hostile_bytes()) {
        let busy = read_busy(&bytes, window());
        let events = read_events(&bytes, window());
        prop_assert_eq!(busy.is_err(), events.is_err());
        let whole = [b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\n", &bytes[..]].concat();
        let replies = read_replies(&whole).unwrap_or_default();
        prop_assert!(replies.iter().all(|reply| !reply.uid.is_empty() && reply.attendee.contains('@')));
    }

    #[test]
    fn busy_time_lies_in_the_window_and_runs_forward(events in prop::collection::vec(odd_event(), 1..4)) {
        let window = window();
        let busy = read_busy(calendar(&events.concat()).as_bytes(), window).unwrap();
        for span in &busy.spans {
            prop_assert!(span.starts < span.ends);
            prop_assert!(span.starts < window.until && span.ends > window.from);
        }
        prop_assert!(busy.spans.is_sorted_by_key(|span| span.starts));
    }
}

#[test]
fn reading_ends_with_rules_that_hardly_ever_come_true() {
    for rule in [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;COUNT=4294967295;BYHOUR=1,2,3,4;BYMINUTE=1,2,3,4,5,6,7,8;BYSETPOS=366",
        "FREQ=SECONDLY",
    ] {
        let event = |uid| {
            format!(
                "BEGIN:VEVENT\nUID:{uid}\nDTSTART:00010101T000000Z\nDURATION:PT1S\n\
                 RRULE:{rule}\nEND:VEVENT\n"
            )
        };
        let file: String = (0..2_000).map(event).collect();
        let busy = read_busy(calendar(&file).as_bytes(), window()).unwrap();
        assert_eq!((busy.cut_off, busy.odd), (true, 0), "{rule}");
    }
}

#[test]
fn a_length_that_no_clock_can_count_is_no_time() {
    let parts = "999999W".repeat(15_000);
    let hours = "999999H".repeat(100_000);
    let file = calendar(&format!(
        "BEGIN:VEVENT\nUID:1\nDTSTART:20260101T000000Z\nDURATION:P{parts}T{hours}\nRRULE:FREQ=DAILY\nEND:VEVENT"
    ));
    let busy = read_busy(file.as_bytes(), window()).unwrap();
    assert_eq!((busy.spans, busy.odd), (Vec::new(), 0));
}

#[test]
fn a_very_long_name_of_an_event_that_comes_back_fills_no_memory() {
    let uid = "u".repeat(1_000_000);
    let file = calendar(&format!(
        "BEGIN:VEVENT\nUID:{uid}\nDTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=HOURLY\nEND:VEVENT"
    ));
    let busy = read_busy(file.as_bytes(), window()).unwrap();
    assert!(busy.spans.iter().all(|span| span.uid.len() == 500));
}
