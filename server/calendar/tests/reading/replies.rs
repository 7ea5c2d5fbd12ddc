//! Answers of guests, as their calendar programs send them.

use crate::files::utc;
use calendar::{Answer, NoReply, Reply, Unreadable, read_replies};

fn object(method: &str, lines: &str) -> String {
    format!(
        "BEGIN:VCALENDAR\r\nPRODID:-//Outlook\r\nVERSION:2.0\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\n\
         UID:0199b3a0@preventieplanner\r\nSEQUENCE:3\r\nDTSTAMP:20261120T140309Z\r\n\
         DTSTART;TZID=W. Europe Standard Time:20261124T100000\r\n\
         DTEND;TZID=W. Europe Standard Time:20261124T104500\r\n{lines}\r\n\
         END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

/// The only answer in an object.
fn only(object: &str) -> Reply {
    let mut replies = read_replies(object.as_bytes()).unwrap();
    assert_eq!(replies.len(), 1);
    replies.remove(0)
}

fn answer(attendee: &str) -> Answer {
    only(&object("REPLY", attendee)).answer
}

#[test]
fn a_guest_who_comes_says_so() {
    let lines = "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"IB, Regenboog\":MAILTO:IB@Regenboog.Example\r\n\
                 COMMENT;LANGUAGE=nl:Graag\\, lokaal 2\\nis vrij";
    let expected = Reply {
        uid: "0199b3a0@preventieplanner".to_owned(),
        sequence: Some(3),
        attendee: "ib@regenboog.example".to_owned(),
        answer: Answer::Accepted,
        at: chrono::DateTime::from_timestamp(utc("2026-11-20 14:03").timestamp() + 9, 0),
        comment: Some("Graag, lokaal 2\nis vrij".to_owned()),
    };
    assert_eq!(only(&object("REPLY", lines)), expected);
}

#[test]
fn every_answer_of_the_standard_is_known_and_others_are_shown_as_other() {
    let of = |word: &str| answer(&format!("ATTENDEE;PARTSTAT={word}:mailto:a@b.nl"));
    assert_eq!(of("accepted"), Answer::Accepted);
    assert_eq!(of("DECLINED"), Answer::Declined);
    assert_eq!(of("\"TENTATIVE\""), Answer::Tentative);
    assert_eq!(of("NEEDS-ACTION"), Answer::Other);
    assert_eq!(of("X-MISSCHIEN"), Answer::Other);
    assert_eq!(answer("ATTENDEE:mailto:a@b.nl"), Answer::Other);
}

#[test]
fn a_guest_who_sends_somebody_else_says_whom() {
    let named = "ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:Jan@b.nl\":mailto:a@b.nl";
    let to = Some("jan@b.nl".to_owned());
    assert_eq!(answer(named), Answer::Delegated { to });
    let unnamed = "ATTENDEE;PARTSTAT=DELEGATED:mailto:a@b.nl";
    assert_eq!(answer(unnamed), Answer::Delegated { to: None });
}

#[test]
fn a_guest_who_proposes_another_moment_is_shown_with_it() {
    let reply = only(&object(
        "COUNTER",
        "ATTENDEE;PARTSTAT=TENTATIVE:mailto:a@b.nl",
    ));
    let proposed = Answer::Proposed {
        starts: Some(utc("2026-11-24 09:00")),
        ends: Some(utc("2026-11-24 09:45")),
    };
    assert_eq!(reply.answer, proposed);
}

#[test]
fn an_address_is_found_however_it_is_written() {
    for address in [
        "mailto:a+b@c.nl",
        "A+B@C.NL",
        "mailto:%61%2Bb@c.nl?subject=x",
        "mailto:<a+b@c.nl>",
    ] {
        assert_eq!(
            only(&object("REPLY", &format!("ATTENDEE:{address}"))).attendee,
            "a+b@c.nl"
        );
    }
}

#[test]
fn what_is_missing_or_odd_in_an_answer_does_not_lose_it() {
    let object = "BEGIN:VCALENDAR\nMETHOD:reply\nBEGIN:VEVENT\nUID:1\nSEQUENCE:-1\nDTSTAMP:gisteren\n\
                  ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.nl\nCOMMENT: \nBEGIN:VALARM\nUID:2\n";
    let expected = Reply {
        uid: "1".to_owned(),
        sequence: None,
        attendee: "a@b.nl".to_owned(),
        answer: Answer::Accepted,
        at: None,
        comment: None,
    };
    assert_eq!(only(object), expected);
}

#[test]
fn a_remark_is_kept_within_bounds_and_without_control_characters() {
    let long = format!(
        "COMMENT:\u{1b}[31m{}\r\nATTENDEE:mailto:a@b.nl",
        "é".repeat(5_000)
    );
    let comment = only(&object("REPLY", &long)).comment.unwrap();
    assert_eq!(comment, format!("[31m{}", "é".repeat(1_996)));
}

#[test]
fn what_is_no_answer_says_what_it_is() {
    let error = |text: &str| read_replies(text.as_bytes()).unwrap_err();
    let guest = "ATTENDEE:mailto:a@b.nl";
    assert_eq!(error("hallo"), NoReply::Unreadable(Unreadable::NoCalendar));
    assert_eq!(error(&object("REQUEST", guest)), NoReply::OtherMethod);
    assert_eq!(error(&object("REPLY", "")), NoReply::NoAttendee);
    assert_eq!(
        error(&object("REPLY", "ATTENDEE:niemand")),
        NoReply::NoAttendee
    );
    assert_eq!(
        error(&object("REPLY", guest).replace("UID", "X-UID")),
        NoReply::NoEvent
    );
    assert_eq!(error("BEGIN:VCALENDAR\nMETHOD:REPLY"), NoReply::NoEvent);
    let large = "x".repeat(1_000_001);
    assert_eq!(error(&large), NoReply::Unreadable(Unreadable::TooLarge));
    let long = "\n".repeat(100_001);
    assert_eq!(error(&long), NoReply::Unreadable(Unreadable::TooManyLines));
}

#[test]
fn a_flood_of_answers_is_cut_off() {
    let flood = "ATTENDEE;PARTSTAT=DECLINED:mailto:a@b.nl\r\n".repeat(5_000);
    assert_eq!(
        read_replies(object("REPLY", &flood).as_bytes())
            .unwrap()
            .len(),
        100
    );
}
