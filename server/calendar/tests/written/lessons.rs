//! Lessons to put into a feed or an invitation.

use calendar::{Feed, FeedEvent, Invitation, LocalMoment, Party};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::Amsterdam;

/// A wall time in Amsterdam, written as `2026-11-24 09:00`.
pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// A moment in UTC, written as `2026-11-24 08:00`.
pub fn utc(text: &str) -> DateTime<Utc> {
    wall(text).and_utc()
}

/// A moment given in UTC, with the wall time that the database has for it.
pub fn moment(utc_text: &str) -> LocalMoment {
    let instant = utc(utc_text);
    let wall = instant.with_timezone(&Amsterdam).naive_local();
    LocalMoment { wall, instant }
}

/// An ordinary lesson, from 09:00 to 09:45 on a Tuesday in November.
pub fn lesson() -> FeedEvent {
    FeedEvent {
        uid: "0199b3a0@preventieplanner".to_owned(),
        sequence: 2,
        last_modified: NaiveDate::from_ymd_opt(2026, 11, 20)
            .unwrap()
            .and_hms_milli_opt(14, 3, 9, 250)
            .unwrap()
            .and_utc(),
        starts: moment("2026-11-24 08:00"),
        ends: moment("2026-11-24 08:45"),
        summary: "Online veiligheid, groep 8a".to_owned(),
        location: "De Regenboog; Kerkstraat 1, Gouda".to_owned(),
        description: "Telefoon: 0182 000 000\nReistijd: 24 minuten".to_owned(),
        cancelled: false,
        busy: true,
    }
}

/// A feed of these events.
pub fn feed(events: Vec<FeedEvent>) -> Feed {
    Feed {
        name: "Lessen van Noor".to_owned(),
        refresh_minutes: 60,
        events,
    }
}

/// Somebody with a mail address.
pub fn party(name: &str, address: &str) -> Party {
    Party {
        name: name.to_owned(),
        address: address.to_owned(),
    }
}

/// An invitation of one school to the ordinary lesson.
pub fn invitation() -> Invitation {
    let organiser = party("Halt, team Gouda", "planning@halt.example");
    let guests = vec![party("De Regenboog", "ib@regenboog.example")];
    Invitation::request(organiser, guests, lesson()).unwrap()
}
