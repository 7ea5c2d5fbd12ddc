//! 1,000 invitations, cancellations and published feeds with names that would
//! break careless ones, for other people's parsers to judge
//! (`end2end/judges/run.sh`).
//!
//! ```text
//! hostile_invitations FOLDER    writes them there, with expected.json
//! ```
//!
//! `expected.json` lists the files and what a reader must find in each.

#[path = "hostile/lessons.rs"]
mod lessons;

use calendar::{Feed, FeedEvent, Invitation, Party};
use lessons::{lesson, text};
use serde_json::{Value, json};
use std::path::Path;

const OBJECTS: usize = 1_000;

/// Mail addresses: odd ones that are allowed, and what only a mistake gives.
const ADDRESSES: [&str; 6] = [
    "ib@school.example",
    "o'brien+les_7@sub.school.example",
    "a!b$c*d~e@school.example",
    "naam met spatie@school.example",
    "a\"b;c,d:e@school.example",
    "jos\u{e9}\r\nX-A:1@school.example",
];

/// Somebody, and what a reader must find of them. A name may be left out; a
/// backslash in one becomes a slash, for half of the readers take it for an
/// escape.
fn party(number: usize, salt: usize) -> (Party, Value) {
    let address = ADDRESSES[(number + salt) % ADDRESSES.len()];
    let (name, meant) = if (number + salt).is_multiple_of(11) {
        (" \r\n".to_owned(), None)
    } else {
        let (name, meant) = text(number, salt);
        (name, Some(meant.replace('\\', "/")))
    };
    let party = Party {
        name,
        address: address.to_owned(),
    };
    (party, json!({ "name": meant, "address": address }))
}

/// Adds to what must be found of an event what its envelope says.
fn meant(mut event: Value, lesson: &FeedEvent, status: &str, people: [Value; 2]) -> Value {
    let [organiser, guests] = people;
    event["sequence"] = json!(lesson.sequence);
    event["status"] = json!(status);
    event["organizer"] = organiser;
    event["attendees"] = guests;
    event
}

/// An invitation or a cancellation, as text and as it must be found.
fn invitation(number: usize, cancels: bool) -> (String, Value) {
    let (event, found) = lesson(number);
    let (organiser, meant_organiser) = party(number, 3);
    let count = 1 + number % 3;
    let (guests, meant_guests): (Vec<_>, Vec<_>) = (0..count)
        .map(|guest| party(number, 11 + 6 * guest))
        .unzip();
    let (method, status) = if cancels {
        ("CANCEL", "CANCELLED")
    } else {
        ("REQUEST", "CONFIRMED")
    };
    let people = [meant_organiser, Value::Array(meant_guests)];
    let events = json!([meant(found, &event, status, people)]);
    let invitation = if cancels {
        Invitation::cancel(organiser, guests, event)
    } else {
        Invitation::request(organiser, guests, event)
    };
    let object = invitation.expect("guests and addresses").render();
    (object, json!({ "method": method, "events": events }))
}

/// A feed of some lessons in the organisation's name.
fn published(number: usize) -> (String, Value) {
    let (publisher, meant_publisher) = party(number, 5);
    let mut feed = Feed {
        name: text(number, 23).0,
        refresh_minutes: 30,
        events: Vec::new(),
    };
    let mut events = Vec::new();
    for place in 0..number % 6 {
        let (event, found) = lesson(number + place);
        let status = if event.cancelled {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        let people = [meant_publisher.clone(), json!([])];
        events.push(meant(found, &event, status, people));
        feed.events.push(event);
    }
    let method = (!events.is_empty()).then_some("PUBLISH");
    let object = feed.render_published_by(&publisher);
    (object, json!({ "method": method, "events": events }))
}

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("a folder to write to");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let mut expected = Vec::with_capacity(OBJECTS);
    for number in 0..OBJECTS {
        let (object, mut meant) = match number % 10 {
            0..4 => invitation(number, false),
            4..7 => invitation(number, true),
            _ => published(number),
        };
        let file = format!("{number:04}.ics");
        std::fs::write(folder.join(&file), object)?;
        meant["file"] = json!(file);
        expected.push(meant);
    }
    std::fs::write(
        folder.join("expected.json"),
        Value::Array(expected).to_string(),
    )
}
