//! A feed of 1,000 lessons with names that would break a careless one, for
//! other people's parsers to judge (`end2end/judges/run.sh`).
//!
//! ```text
//! hostile_feed               prints the feed
//! hostile_feed --expected    prints what a reader must find in it, as JSON
//! ```

#[path = "hostile/lessons.rs"]
mod lessons;

use calendar::Feed;
use lessons::lesson;

const LESSONS: usize = 1_000;

fn main() {
    let (events, expected) = (0..LESSONS).map(lesson).unzip();
    if std::env::args().any(|argument| argument == "--expected") {
        println!("{}", serde_json::Value::Array(expected));
    } else {
        let feed = Feed {
            name: "Lessen, \"hostile\"; 👮\r\nEND:VCALENDAR".to_owned(),
            refresh_minutes: 60,
            events,
        };
        print!("{}", feed.render());
    }
}
