//! Summer time in Europe/Amsterdam without a table: clocks go forward at 01:00 UTC on the last
//! Sunday of March and back at 01:00 UTC on the last Sunday of October (Directive 2000/84/EC).
//! Valid from 1996; `services` holds it against the tz database.

use super::{Day, Instant, Minute};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime};

/// What a wall time in Europe/Amsterdam means as an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolved {
    /// The usual case.
    One(Instant),
    /// The clock jumps over this time.
    Skipped,
    /// The clock shows this time twice: in summer time first, then in winter time.
    Twice(Instant, Instant),
}

impl Resolved {
    /// The instant, if there is exactly one.
    pub fn one(self) -> Option<Instant> {
        match self {
            Self::One(instant) => Some(instant),
            Self::Skipped | Self::Twice(..) => None,
        }
    }
}

fn last_sunday(year: i32, month: u32) -> Day {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or(NaiveDate::MIN);
    last - Days::new(u64::from(last.weekday().num_days_from_sunday()))
}

fn one_o_clock_utc(day: Day) -> Instant {
    day.and_time(NaiveTime::MIN).and_utc().timestamp() + 3_600
}

/// Minutes that the wall clock in Europe/Amsterdam is ahead of UTC at an instant: 60 or 120.
pub fn offset_minutes(instant: Instant) -> i32 {
    let year = DateTime::from_timestamp(instant, 0).map_or(1970, |at| at.year());
    let summer = one_o_clock_utc(last_sunday(year, 3))..one_o_clock_utc(last_sunday(year, 10));
    if summer.contains(&instant) { 120 } else { 60 }
}

/// The instant of a day and wall time in Europe/Amsterdam.
pub fn instant_of(day: Day, at: Minute) -> Resolved {
    let as_if_utc = day.and_time(NaiveTime::MIN).and_utc().timestamp() + i64::from(at.0) * 60;
    let winter = as_if_utc - 3_600;
    let summer = as_if_utc - 7_200;
    match (offset_minutes(summer) == 120, offset_minutes(winter) == 60) {
        (true, true) => Resolved::Twice(summer, winter),
        (true, false) => Resolved::One(summer),
        (false, true) => Resolved::One(winter),
        (false, false) => Resolved::Skipped,
    }
}

/// The day and wall time in Europe/Amsterdam at an instant; seconds are dropped.
pub fn wall_of(instant: Instant) -> (Day, Minute) {
    let local = instant + i64::from(offset_minutes(instant)) * 60;
    let day = DateTime::from_timestamp(local, 0).map_or(NaiveDate::MIN, |at| at.date_naive());
    let minute = u16::try_from(local.rem_euclid(86_400) / 60).unwrap_or(0);
    (day, Minute(minute))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{LocalResult, NaiveDateTime, TimeZone};
    use chrono_tz::Europe::Amsterdam;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn the_hour_that_is_skipped_has_no_instant() {
        assert_eq!(
            instant_of(day("2027-03-28"), Minute(2 * 60 + 30)),
            Resolved::Skipped
        );
    }

    #[test]
    fn the_hour_that_comes_twice_has_two_instants_an_hour_apart() {
        let Resolved::Twice(first, second) = instant_of(day("2026-10-25"), Minute(2 * 60)) else {
            panic!("02:00 comes twice");
        };
        assert_eq!((first, second - first), (1_792_886_400, 3_600));
    }

    #[test]
    fn every_quarter_of_an_hour_from_2020_to_2040_agrees_with_the_tz_database() {
        let mut local: NaiveDateTime = day("2020-01-01").and_time(NaiveTime::MIN);
        let end = day("2041-01-01").and_time(NaiveTime::MIN);
        while local < end {
            let minute = Minute((local.and_utc().timestamp().rem_euclid(86_400) / 60) as u16);
            let expected = match Amsterdam.from_local_datetime(&local) {
                LocalResult::Single(at) => Resolved::One(at.timestamp()),
                LocalResult::None => Resolved::Skipped,
                LocalResult::Ambiguous(a, b) => Resolved::Twice(a.timestamp(), b.timestamp()),
            };
            assert_eq!(instant_of(local.date(), minute), expected, "{local}");
            if let Resolved::One(at) | Resolved::Twice(at, _) = expected {
                assert_eq!(wall_of(at), (local.date(), minute));
            }
            local += chrono::TimeDelta::minutes(15);
        }
    }
}
