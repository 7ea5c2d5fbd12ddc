//! An invitation as a whole, when it is sent, moved and called off.

use crate::lessons::{invitation, lesson, moment, party};
use crate::reader::{content_lines, count_components, values};
use calendar::{Invitation, Method, NoInvitation};

/// An invitation to one lesson, without its time zone, line by line.
const WHOLE: &str = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Preventieplanner//Agenda//NL
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
UID:0199b3a0@preventieplanner
DTSTAMP:20261120T140309Z
LAST-MODIFIED:20261120T140309Z
SEQUENCE:2
DTSTART;TZID=Europe/Amsterdam:20261124T090000
DTEND;TZID=Europe/Amsterdam:20261124T094500
ORGANIZER;CN=\"Halt, team Gouda\":mailto:planning@halt.example
ATTENDEE;CN=\"De Regenboog\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=
 TRUE:mailto:ib@regenboog.example
SUMMARY:Online veiligheid\\, groep 8a
LOCATION:De Regenboog\\; Kerkstraat 1\\, Gouda
DESCRIPTION:Telefoon: 0182 000 000\\nReistijd: 24 minuten
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
";

#[test]
fn an_invitation_to_a_lesson_reads_like_this() {
    let object = invitation().render();
    let (before, zone) = object.split_once("BEGIN:VTIMEZONE").unwrap();
    let (_, after) = zone.split_once("END:VTIMEZONE\r\n").unwrap();
    assert_eq!(format!("{before}{after}"), WHOLE.replace('\n', "\r\n"));
}

#[test]
fn an_invitation_spells_out_the_time_zone_that_it_names() {
    let lines = content_lines(&invitation().render());
    assert_eq!(count_components(&lines, "VTIMEZONE"), 1);
    assert_eq!(values(&lines, "TZID"), ["Europe/Amsterdam"]);
}

#[test]
fn a_move_has_the_same_uid_a_higher_sequence_and_the_new_time() {
    let mut moved = lesson();
    moved.sequence += 1;
    moved.starts = moment("2026-11-26 09:00");
    moved.ends = moment("2026-11-26 09:45");
    let guests = vec![party("De Regenboog", "ib@regenboog.example")];
    let moved = Invitation::request(party("Halt", "planning@halt.example"), guests, moved);
    let lines = content_lines(&moved.unwrap().render());
    assert_eq!(values(&lines, "METHOD"), ["REQUEST"]);
    assert_eq!(values(&lines, "UID"), ["0199b3a0@preventieplanner"]);
    assert_eq!(values(&lines, "SEQUENCE"), ["3"]);
    let start = values(&lines, "DTSTART;TZID=Europe/Amsterdam");
    assert_eq!(start, ["20261126T100000"]);
}

#[test]
fn a_cancellation_names_one_event_and_asks_for_no_answer() {
    let organiser = party("Halt", "planning@halt.example");
    let guests = vec![
        party("De Regenboog", "ib@regenboog.example"),
        party("", "directie@regenboog.example"),
    ];
    let cancelled = Invitation::cancel(organiser, guests, lesson()).unwrap();
    assert_eq!(cancelled.method(), Method::Cancel);
    let lines = content_lines(&cancelled.render());
    assert_eq!(values(&lines, "METHOD"), ["CANCEL"]);
    assert_eq!(values(&lines, "UID"), ["0199b3a0@preventieplanner"]);
    assert_eq!(values(&lines, "STATUS"), ["CANCELLED"]);
    assert_eq!(values(&lines, "TRANSP"), ["TRANSPARENT"]);
    let guests: Vec<&String> = lines.iter().filter(|l| l.starts_with("ATTENDEE")).collect();
    assert_eq!(
        guests,
        [
            "ATTENDEE;CN=\"De Regenboog\";ROLE=REQ-PARTICIPANT:mailto:ib@regenboog.example",
            "ATTENDEE;ROLE=REQ-PARTICIPANT:mailto:directie@regenboog.example",
        ]
    );
}

#[test]
fn the_mails_part_names_the_method_that_stands_in_the_object() {
    for method in [Method::Request, Method::Cancel] {
        let part = format!("text/calendar; method={}; charset=utf-8", method.as_str());
        assert_eq!(method.content_type(), part);
    }
}

#[test]
fn the_same_invitation_sent_again_has_the_same_bytes() {
    assert_eq!(invitation().render(), invitation().render());
}

#[test]
fn an_invitation_needs_a_guest_and_everybodys_address() {
    let organiser = || party("Halt", "planning@halt.example");
    let nobody = Invitation::request(organiser(), Vec::new(), lesson());
    assert_eq!(nobody, Err(NoInvitation::NobodyInvited));
    let nowhere = Invitation::cancel(organiser(), vec![party("School", " ")], lesson());
    assert_eq!(nowhere, Err(NoInvitation::NoAddress));
    let guests = vec![party("School", "ib@school.example")];
    let from_nobody = Invitation::request(party("Halt", ""), guests, lesson());
    assert_eq!(from_nobody, Err(NoInvitation::NoAddress));
}
