//! Lessons with names that would break a careless calendar object. The same
//! every time. What must be found is written beside each text by hand, not
//! worked out by the code that is judged.

use calendar::{FeedEvent, LocalMoment};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Europe::Amsterdam;
use serde_json::{Value, json};

/// Pieces of text as typed, and as they must come back.
const PIECES: [(&str, &str); 35] = [
    ("De Regenboog, Gouda", "De Regenboog, Gouda"),
    ("groep 7; groep 8", "groep 7; groep 8"),
    ("les: deel 2", "les: deel 2"),
    ("\"Kofschip\"", "\"Kofschip\""),
    ("'S-GRAVENHAGE", "'S-GRAVENHAGE"),
    ("C:\\nieuw\\n\\N\\,\\;", "C:\\nieuw\\n\\N\\,\\;"),
    ("\\", "\\"),
    ("regel\nregel", "regel\nregel"),
    ("regel\r\nregel", "regel\nregel"),
    ("regel\rregel", "regel\nregel"),
    ("regel\u{85}regel", "regel\nregel"),
    ("regel\u{2028}regel\u{2029}regel", "regel\nregel\nregel"),
    ("regel\u{0B}regel\u{0C}regel", "regel\nregel\nregel"),
    ("nul\0nul", "nulnul"),
    ("bel\u{7}\u{8}\u{1B}[31m\u{7F}\u{9F}", "bel[31m"),
    ("een\u{1C}twee\u{1D}drie\u{1E}vier\u{1F}", "eentweedrievier"),
    ("tab\ttab", "tab tab"),
    ("\u{FEFF}merk", "merk"),
    ("twee  spaties   drie", "twee  spaties   drie"),
    ("🎉 feest 👮🏽‍♀️", "🎉 feest 👮🏽‍♀️"),
    ("👩‍👩‍👧‍👦🏳️‍🌈🇳🇱", "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱"),
    ("e\u{301}e\u{308} é ë ĳ", "e\u{301}e\u{308} é ë ĳ"),
    ("\u{200F}בית ספר\u{200E}", "\u{200F}בית ספר\u{200E}"),
    ("\u{202E}achterom\u{202C}", "\u{202E}achterom\u{202C}"),
    ("\u{2067}مدرسة\u{2069}", "\u{2067}مدرسة\u{2069}"),
    ("老虎学校", "老虎学校"),
    (
        "\u{A0}hard\u{2003}wit\u{200B}",
        "\u{A0}hard\u{2003}wit\u{200B}",
    ),
    ("\u{10FFFD}\u{E000}", "\u{10FFFD}\u{E000}"),
    ("END:VEVENT", "END:VEVENT"),
    (
        "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n",
        "\nEND:VEVENT\nBEGIN:VEVENT\n",
    ),
    ("\r\n END:VCALENDAR", "\n END:VCALENDAR"),
    (
        "\nATTENDEE:mailto:x@example.org",
        "\nATTENDEE:mailto:x@example.org",
    ),
    ("%0D%0A &amp; <b>vet</b>", "%0D%0A &amp; <b>vet</b>"),
    ("^n ^' ^^", "^n ^' ^^"),
    ("=?utf-8?Q?x?= {json} $HOME", "=?utf-8?Q?x?= {json} $HOME"),
];

/// Nights and days whose clock deserves a look, as the UTC start of each.
const ODD_NIGHTS: [&str; 6] = [
    "2026-03-28T23:00:00Z",
    "2026-10-24T22:00:00Z",
    "2027-03-27T23:00:00Z",
    "2027-10-30T22:00:00Z",
    "2040-10-27T22:00:00Z",
    "2028-02-28T23:00:00Z",
];

/// A text of several pieces: as typed, and as it must come back.
pub fn text(number: usize, salt: usize) -> (String, String) {
    let mut typed = format!("Les {number}");
    let mut meant = typed.clone();
    let count = 1 + number % 4;
    for step in 0..count {
        let piece = PIECES[(number + salt + step * (1 + number / PIECES.len())) % PIECES.len()];
        typed.push_str(" | ");
        typed.push_str(piece.0);
        meant.push_str(" | ");
        meant.push_str(piece.1);
    }
    if number % 50 == salt {
        let long = ["a", "é", "€", "👮", ",", "\\"][number / 50 % 6].repeat(200);
        typed.push_str(&long);
        meant.push_str(&long);
    }
    typed.push_str(" .\r\n\t\0");
    meant.push_str(" .");
    (typed, meant)
}

/// When a lesson starts: over 21 years, and each tenth in an odd night.
fn starts(number: usize) -> DateTime<Utc> {
    let step = i64::try_from(number).expect("a small number");
    if number.is_multiple_of(10) {
        let turn = number / 10;
        let night: DateTime<Utc> = ODD_NIGHTS[turn % ODD_NIGHTS.len()]
            .parse()
            .expect("a moment written right");
        return night + TimeDelta::minutes(15 * (step / 10 / 6));
    }
    let first = DateTime::from_timestamp(1_577_836_800, 0).expect("the start of 2020");
    first + TimeDelta::hours(step * 183) + TimeDelta::minutes(step % 60)
}

/// A moment as the planner meant it.
fn moment(instant: DateTime<Utc>) -> LocalMoment {
    LocalMoment {
        wall: instant.with_timezone(&Amsterdam).naive_local(),
        instant,
    }
}

/// A lesson, and what a reader must find of it.
pub fn lesson(number: usize) -> (FeedEvent, Value) {
    let uid = format!("les-{number}@preventieplanner");
    let (summary, meant_summary) = text(number, 0);
    let (location, meant_location) = text(number, 7);
    let (description, meant_description) = text(number, 19);
    let starts = starts(number);
    let ends = starts + TimeDelta::minutes(45);
    let meant = json!({
        "uid": uid,
        "summary": meant_summary,
        "location": meant_location,
        "description": meant_description,
        "starts": starts.timestamp(),
        "ends": ends.timestamp(),
    });
    let event = FeedEvent {
        uid,
        sequence: u32::try_from(number % 7).expect("a small number"),
        last_modified: starts - TimeDelta::days(20),
        starts: moment(starts),
        ends: moment(ends),
        summary,
        location,
        description,
        cancelled: number.is_multiple_of(13),
        busy: !number.is_multiple_of(3),
    };
    (event, meant)
}
