//! A feed as a whole.

use crate::lessons::{feed, lesson, moment};
use crate::reader::{content_lines, count_components, values};
use calendar::etag;

/// A feed with one lesson, line by line.
const WHOLE: &str = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Preventieplanner//Agenda//NL
CALSCALE:GREGORIAN
NAME:Lessen van Noor
X-WR-CALNAME:Lessen van Noor
X-WR-TIMEZONE:Europe/Amsterdam
REFRESH-INTERVAL;VALUE=DURATION:PT60M
X-PUBLISHED-TTL:PT60M
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:0199b3a0@preventieplanner
DTSTAMP:20261120T140309Z
LAST-MODIFIED:20261120T140309Z
SEQUENCE:2
DTSTART;TZID=Europe/Amsterdam:20261124T090000
DTEND;TZID=Europe/Amsterdam:20261124T094500
SUMMARY:Online veiligheid\\, groep 8a
LOCATION:De Regenboog\\; Kerkstraat 1\\, Gouda
DESCRIPTION:Telefoon: 0182 000 000\\nReistijd: 24 minuten
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
";

#[test]
fn a_feed_with_one_lesson_reads_like_this() {
    assert_eq!(feed(vec![lesson()]).render(), WHOLE.replace('\n', "\r\n"));
}

#[test]
fn a_feed_without_lessons_is_still_a_calendar() {
    let lines = content_lines(&feed(Vec::new()).render());
    assert_eq!(count_components(&lines, "VEVENT"), 0);
    assert_eq!(count_components(&lines, "VCALENDAR"), 1);
    assert_eq!(count_components(&lines, "VTIMEZONE"), 1);
}

#[test]
fn a_feed_shows_and_does_not_invite() {
    let lines = content_lines(&feed(vec![lesson()]).render());
    for word in ["METHOD", "ORGANIZER", "ATTENDEE"] {
        let found: Vec<&String> = lines.iter().filter(|l| l.starts_with(word)).collect();
        assert_eq!(found, Vec::<&String>::new());
    }
}

#[test]
fn the_same_lessons_give_the_same_tag_and_a_changed_one_gives_another() {
    let before = feed(vec![lesson()]);
    let mut after = before.clone();
    assert_eq!(etag(&before.render()), etag(&after.render()));
    after.events[0].sequence += 1;
    assert_ne!(etag(&before.render()), etag(&after.render()));
}

#[test]
fn a_cancelled_lesson_says_so_and_takes_no_time() {
    let mut cancelled = lesson();
    cancelled.cancelled = true;
    let lines = content_lines(&feed(vec![cancelled]).render());
    assert_eq!(values(&lines, "STATUS"), ["CANCELLED"]);
    assert_eq!(values(&lines, "TRANSP"), ["TRANSPARENT"]);
}

#[test]
fn an_event_that_keeps_nobody_busy_leaves_the_time_free() {
    let mut free = lesson();
    free.busy = false;
    let lines = content_lines(&feed(vec![free]).render());
    assert_eq!(values(&lines, "STATUS"), ["CONFIRMED"]);
    assert_eq!(values(&lines, "TRANSP"), ["TRANSPARENT"]);
}

#[test]
fn an_end_that_is_not_after_the_start_is_left_out() {
    for end in ["2026-11-24 08:00", "2026-11-24 07:00"] {
        let mut odd = lesson();
        odd.ends = moment(end);
        let object = feed(vec![odd]).render();
        assert_eq!(object.matches("DTSTART;").count(), 1);
        assert_eq!(object.matches("DTEND").count(), 0);
    }
}

#[test]
fn a_calendar_program_is_never_told_to_look_again_at_once() {
    let mut eager = feed(Vec::new());
    eager.refresh_minutes = 0;
    let lines = content_lines(&eager.render());
    assert_eq!(values(&lines, "X-PUBLISHED-TTL"), ["PT1M"]);
    assert_eq!(values(&lines, "REFRESH-INTERVAL;VALUE=DURATION"), ["PT1M"]);
}

#[test]
fn a_sequence_stays_within_the_integers_of_the_standard() {
    let mut often = lesson();
    often.sequence = u32::MAX;
    let lines = content_lines(&feed(vec![often]).render());
    assert_eq!(values(&lines, "SEQUENCE"), ["2147483647"]);
}

#[test]
fn lessons_stand_in_the_order_given() {
    let names = ["c", "a", "b"];
    let events = names.map(|name| {
        let mut event = lesson();
        event.summary = name.to_owned();
        event
    });
    let lines = content_lines(&feed(events.into()).render());
    assert_eq!(count_components(&lines, "VEVENT"), 3);
    assert_eq!(values(&lines, "SUMMARY"), names);
}
