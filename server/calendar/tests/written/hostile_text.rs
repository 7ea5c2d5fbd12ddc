//! Names and remarks that would break a careless feed.

use crate::lessons::{feed, lesson};
use crate::reader::{content_lines, count_components, unescape, values};
use calendar::Feed;
use icalendar::Component;
use proptest::prelude::*;

const FRAGMENTS: [&str; 24] = [
    ",",
    ";",
    ":",
    "\"",
    "'",
    "\\",
    "\\n",
    "\\,",
    "\r\n",
    "\r",
    "\n",
    "\u{2028}",
    "\0",
    "\u{1B}",
    "\t",
    " ",
    "\u{FEFF}",
    "END:VEVENT",
    "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n",
    "👩‍👩‍👧‍👦",
    "🇳🇱",
    "\u{200F}שלום",
    "e\u{301}",
    "\u{10FFFF}",
];

/// Text of any characters, thick with the ones that hurt.
pub fn hostile_text() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![
        2 => prop::sample::select(&FRAGMENTS[..]).prop_map(str::to_owned),
        2 => "[a-z ]{1,40}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(fragment, 0..30).prop_map(|fragments| fragments.concat())
}

/// What is left of a text in a calendar object, said in another way than the
/// crate does it.
pub fn as_meant(text: &str) -> String {
    let breaks = ['\r', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n").replace(breaks, "\n");
    let mut text = text.replace('\t', " ").replace('\u{FEFF}', "");
    text.retain(|c| c == '\n' || !c.is_control());
    text.trim().to_owned()
}

fn feed_of_one(name: &str, summary: &str, location: &str, description: &str) -> Feed {
    let mut only = lesson();
    only.summary = summary.to_owned();
    only.location = location.to_owned();
    only.description = description.to_owned();
    let mut feed = feed(vec![only]);
    feed.name = name.to_owned();
    feed
}

/// The summary as it comes back from a feed.
fn summary_read_back(summary: &str) -> String {
    let object = feed_of_one("Agenda", summary, "", "").render();
    let lines = content_lines(&object);
    assert_eq!(count_components(&lines, "VEVENT"), 1);
    let summaries = values(&lines, "SUMMARY");
    assert_eq!(summaries.len(), 1);
    unescape(summaries[0])
}

#[test]
fn every_hostile_fragment_inside_a_name_comes_back() {
    for fragment in FRAGMENTS {
        let name = format!("De {fragment} Regenboog");
        assert_eq!(summary_read_back(&name), as_meant(&name), "{fragment:?}");
    }
}

#[test]
fn commas_quotes_backslashes_and_line_breaks_in_a_name_come_back() {
    let name = "'t \"Kofschip\", groep 7/8; C:\\new\r\nlokaal 2\rhal\nboven";
    let meant = "'t \"Kofschip\", groep 7/8; C:\\new\nlokaal 2\nhal\nboven";
    assert_eq!(summary_read_back(name), meant);
}

#[test]
fn a_name_that_spells_the_end_of_the_event_stays_a_name() {
    let name = "x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR";
    assert_eq!(
        summary_read_back(name),
        "x\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR"
    );
}

#[test]
fn names_of_200_characters_of_any_width_come_back() {
    for c in ['a', ',', 'é', '€', '👮', '\u{200D}'] {
        for ahead in 0..4 {
            let name = format!("{}{}z", "x".repeat(ahead), c.to_string().repeat(200));
            assert_eq!(summary_read_back(&name), name);
        }
    }
}

#[test]
fn a_place_or_remark_without_any_text_is_left_out() {
    let object = feed_of_one("Agenda", "Les", " \r\n\0", "\u{FEFF}\t").render();
    let lines = content_lines(&object);
    assert_eq!(values(&lines, "LOCATION"), Vec::<&str>::new());
    assert_eq!(values(&lines, "DESCRIPTION"), Vec::<&str>::new());
    assert_eq!(values(&lines, "SUMMARY"), ["Les"]);
}

proptest! {
    #[test]
    fn any_text_leaves_a_right_object_and_comes_back(
        name in hostile_text(),
        summary in hostile_text(),
        location in hostile_text(),
        description in hostile_text(),
    ) {
        let object = feed_of_one(&name, &summary, &location, &description).render();
        let lines = content_lines(&object);
        prop_assert_eq!(count_components(&lines, "VEVENT"), 1);
        let written = [
            ("NAME", &name, true),
            ("X-WR-CALNAME", &name, true),
            ("SUMMARY", &summary, true),
            ("LOCATION", &location, false),
            ("DESCRIPTION", &description, false),
        ];
        for (property, text, even_empty) in written {
            let meant = as_meant(text);
            let expected = if meant.is_empty() && !even_empty { vec![] } else { vec![meant] };
            let read: Vec<String> = values(&lines, property).into_iter().map(unescape).collect();
            prop_assert_eq!(read, expected, "{}", property);
        }
    }

    #[test]
    fn the_icalendar_crate_reads_any_text_back(
        summary in hostile_text(),
        description in hostile_text(),
    ) {
        let summary = format!("Les {summary}");
        let description = format!("Lokaal {description}");
        let object = feed_of_one("Agenda", &summary, "", &description).render();
        let read: icalendar::Calendar = object.parse().unwrap();
        let events: Vec<_> = read.events().collect();
        prop_assert_eq!(events.len(), 1);
        prop_assert_eq!(events[0].get_summary().map(str::to_owned), Some(as_meant(&summary)));
        prop_assert_eq!(events[0].get_description().map(str::to_owned), Some(as_meant(&description)));
    }
}
