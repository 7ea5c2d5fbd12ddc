//! A feed in the name of the organisation, for a school, an area or a team.

use crate::lessons::{feed, lesson, party};
use crate::reader::{content_lines, values};

#[test]
fn a_published_feed_names_the_organisation_at_each_event_and_no_guest() {
    let halt = party("Halt", "planning@halt.example");
    let object = feed(vec![lesson(), lesson()]).render_published_by(&halt);
    let lines = content_lines(&object);
    assert_eq!(values(&lines, "METHOD"), ["PUBLISH"]);
    let organiser = values(&lines, "ORGANIZER;CN=\"Halt\"");
    assert_eq!(organiser, ["mailto:planning@halt.example"; 2]);
    assert_eq!(object.matches("ATTENDEE").count(), 0);
}

#[test]
fn a_published_feed_says_otherwise_what_the_feed_says() {
    let halt = party("Halt", "planning@halt.example");
    let feed = feed(vec![lesson()]);
    let mut lines = content_lines(&feed.render_published_by(&halt));
    lines.retain(|line| !line.starts_with("METHOD") && !line.starts_with("ORGANIZER"));
    assert_eq!(lines, content_lines(&feed.render()));
}

#[test]
fn a_feed_without_lessons_publishes_nothing() {
    let halt = party("Halt", "planning@halt.example");
    let empty = feed(Vec::new());
    assert_eq!(empty.render_published_by(&halt), empty.render());
}
