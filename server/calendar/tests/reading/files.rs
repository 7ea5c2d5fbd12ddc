//! Files to read, and what is found in them.

use calendar::{Busy, ImportedEvent, Window, read_busy, read_events};
use chrono::{DateTime, NaiveDateTime, Utc};

/// A moment in UTC, written as `2026-11-24 08:00`.
pub fn utc(text: &str) -> DateTime<Utc> {
    let moment = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M");
    moment.unwrap().and_utc()
}

/// The years in which these files play.
pub fn window() -> Window {
    Window {
        from: utc("2026-01-01 00:00"),
        until: utc("2031-01-01 00:00"),
    }
}

/// A calendar around these lines.
pub fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{lines}\nEND:VCALENDAR\n")
}

/// A calendar with one event of these lines.
pub fn event(lines: &str) -> String {
    calendar(&format!("BEGIN:VEVENT\nUID:1\n{lines}\nEND:VEVENT"))
}

/// When a calendar's owner is busy.
pub fn busy(file: &str) -> Busy {
    read_busy(file.as_bytes(), window()).unwrap()
}

/// The spans as `2026-11-24 08:00 - 08:45`, in UTC, with the day of the end
/// when it is another.
pub fn spans(file: &str) -> Vec<String> {
    let busy = busy(file);
    assert_eq!((busy.odd, busy.cut_off), (0, false));
    let span = |span: &calendar::BusySpan| {
        let same_day = span.starts.date_naive() == span.ends.date_naive();
        let ends = if same_day { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        let (starts, ends) = (span.starts.format("%Y-%m-%d %H:%M"), span.ends.format(ends));
        format!("{starts} - {ends}")
    };
    busy.spans.iter().map(span).collect()
}

/// The only event of a calendar.
pub fn only_event(file: &str) -> ImportedEvent {
    let mut found = read_events(file.as_bytes(), window()).unwrap();
    assert_eq!((found.events.len(), found.odd), (1, 0));
    found.events.remove(0)
}

/// The first starts of an event with this start and rule, as wall times in
/// Amsterdam.
pub fn starts(start: &str, rule: &str, most: usize) -> Vec<String> {
    let file = event(&format!(
        "DTSTART;TZID=Europe/Amsterdam:{start}\nRRULE:{rule}"
    ));
    let local = |at: &DateTime<Utc>| {
        let local = at.with_timezone(&chrono_tz::Europe::Amsterdam);
        local.format("%Y-%m-%d %H:%M").to_string()
    };
    only_event(&file)
        .recurrences
        .iter()
        .take(most)
        .map(local)
        .collect()
}
