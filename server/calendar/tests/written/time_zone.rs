//! The time zone that a feed carries, and the lessons of its odd nights.

use crate::lessons::{feed, lesson, moment, utc, wall};
use crate::reader::{content_lines, values};
use calendar::FeedEvent;
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Offset, TimeDelta, Utc, Weekday};
use chrono_tz::Europe::Amsterdam;

/// One half of a `VTIMEZONE`: every year from `first` on, the last Sunday of
/// its month, clocks go from one offset to the other.
struct Observance {
    first: NaiveDateTime,
    from: TimeDelta,
    to: TimeDelta,
}

impl Observance {
    fn read(lines: &[String], kind: &str) -> Self {
        let begin = format!("BEGIN:{kind}");
        let end = format!("END:{kind}");
        let start = lines.iter().position(|line| *line == begin).unwrap();
        let length = lines[start..].iter().position(|l| *l == end).unwrap();
        let lines = &lines[start..start + length];
        let only = |name| match values(lines, name)[..] {
            [value] => value,
            ref found => panic!("{name}: {found:?}"),
        };
        let first = NaiveDateTime::parse_from_str(only("DTSTART"), "%Y%m%dT%H%M%S").unwrap();
        let month = first.month();
        let rule = format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU");
        assert_eq!(only("RRULE"), rule, "the only rule that this test knows");
        let observance = Self {
            first,
            from: offset(only("TZOFFSETFROM")),
            to: offset(only("TZOFFSETTO")),
        };
        // RFC 5545 counts a start that breaks its own rule as one more.
        assert_eq!(observance.wall_in(first.year()), first);
        observance
    }

    /// The wall time, before the change, at which it happens in a year.
    fn wall_in(&self, year: i32) -> NaiveDateTime {
        let mut day = NaiveDate::from_ymd_opt(year, self.first.month(), 31).unwrap();
        while day.weekday() != Weekday::Sun {
            day = day.pred_opt().unwrap();
        }
        day.and_time(self.first.time())
    }

    /// The last time that it happened, up to and including a moment.
    fn last_onset(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        let onset = |year| self.wall_in(year).and_utc() - self.from;
        let this_year = onset(at.year());
        if this_year <= at {
            this_year
        } else {
            onset(at.year() - 1)
        }
    }
}

/// Reads `+0100`.
fn offset(text: &str) -> TimeDelta {
    let (hours, minutes) = text.strip_prefix('+').unwrap().split_at(2);
    let minutes = hours.parse::<i64>().unwrap() * 60 + minutes.parse::<i64>().unwrap();
    TimeDelta::minutes(minutes)
}

#[test]
fn the_time_zone_equals_the_database_at_every_hour_from_2020_to_2040() {
    let lines = content_lines(&feed(Vec::new()).render());
    assert_eq!(values(&lines, "TZID"), ["Europe/Amsterdam"]);
    let daylight = Observance::read(&lines, "DAYLIGHT");
    let standard = Observance::read(&lines, "STANDARD");
    let mut at = utc("2020-01-01 00:00");
    while at < utc("2041-01-01 00:00") {
        let summer = daylight.last_onset(at) > standard.last_onset(at);
        let ours = if summer { daylight.to } else { standard.to };
        let database = at.with_timezone(&Amsterdam).offset().fix();
        assert_eq!(
            ours.num_seconds(),
            i64::from(database.local_minus_utc()),
            "{at}"
        );
        at += TimeDelta::hours(1);
    }
}

/// The start and end of an event as they stand in a feed.
fn written_times(event: FeedEvent) -> (String, String) {
    let lines = content_lines(&feed(vec![event]).render());
    let begun = lines
        .iter()
        .position(|line| line == "BEGIN:VEVENT")
        .unwrap();
    let find = |name: &str| {
        let found: Vec<&String> = lines[begun..]
            .iter()
            .filter(|l| l.starts_with(name))
            .collect();
        assert_eq!(found.len(), 1, "{name}");
        found[0].clone()
    };
    (find("DTSTART"), find("DTEND"))
}

/// A lesson from one moment to another, both in UTC.
fn lesson_between(starts: &str, ends: &str) -> FeedEvent {
    FeedEvent {
        starts: moment(starts),
        ends: moment(ends),
        ..lesson()
    }
}

#[test]
fn a_lesson_is_written_at_wall_time_in_winter_and_in_summer() {
    let winter = lesson_between("2026-11-24 08:00", "2026-11-24 08:45");
    assert_eq!(
        written_times(winter),
        (
            "DTSTART;TZID=Europe/Amsterdam:20261124T090000".to_owned(),
            "DTEND;TZID=Europe/Amsterdam:20261124T094500".to_owned()
        )
    );
    let summer = lesson_between("2026-06-23 07:00", "2026-06-23 07:45");
    assert_eq!(
        written_times(summer),
        (
            "DTSTART;TZID=Europe/Amsterdam:20260623T090000".to_owned(),
            "DTEND;TZID=Europe/Amsterdam:20260623T094500".to_owned()
        )
    );
}

#[test]
fn half_past_two_in_the_autumn_night_is_two_moments_told_apart() {
    let first = lesson_between("2026-10-25 00:30", "2026-10-25 00:45");
    let second = lesson_between("2026-10-25 01:30", "2026-10-25 01:45");
    assert_eq!(first.starts.wall, wall("2026-10-25 02:30"));
    assert_eq!(second.starts.wall, wall("2026-10-25 02:30"));
    let written = |start: &str, end: &str| (format!("DTSTART:{start}"), format!("DTEND:{end}"));
    assert_eq!(
        written_times(first),
        written("20261025T003000Z", "20261025T004500Z")
    );
    assert_eq!(
        written_times(second),
        written("20261025T013000Z", "20261025T014500Z")
    );
}

#[test]
fn a_lesson_that_touches_the_double_hour_with_one_end_has_both_ends_in_utc() {
    let written = |start: &str, end: &str| (format!("DTSTART:{start}"), format!("DTEND:{end}"));
    let into = lesson_between("2026-10-24 23:30", "2026-10-25 00:00");
    assert_eq!(
        written_times(into),
        written("20261024T233000Z", "20261025T000000Z")
    );
    let out_of = lesson_between("2026-10-25 01:59", "2026-10-25 02:30");
    assert_eq!(
        written_times(out_of),
        written("20261025T015900Z", "20261025T023000Z")
    );
}

#[test]
fn a_lesson_around_the_double_hour_keeps_its_wall_times() {
    let around = lesson_between("2026-10-24 23:59", "2026-10-25 02:00");
    assert_eq!(
        written_times(around),
        (
            "DTSTART;TZID=Europe/Amsterdam:20261025T015900".to_owned(),
            "DTEND;TZID=Europe/Amsterdam:20261025T030000".to_owned()
        )
    );
}

#[test]
fn a_lesson_over_the_skipped_hour_keeps_its_wall_times() {
    let over = lesson_between("2026-03-29 00:30", "2026-03-29 01:30");
    assert_eq!(
        written_times(over),
        (
            "DTSTART;TZID=Europe/Amsterdam:20260329T013000".to_owned(),
            "DTEND;TZID=Europe/Amsterdam:20260329T033000".to_owned()
        )
    );
}
