//! Europe/Amsterdam, as a calendar object has to spell it out.
//!
//! A `TZID` without its `VTIMEZONE` is invalid, and Outlook then guesses. The
//! rule is that of Directive 2000/84/EC: summer time runs from the last Sunday
//! of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC. It holds
//! since 1996, and a test compares it with the time zone database.

use chrono::{Datelike, NaiveDateTime, Timelike, Weekday};

/// The time zone's name in the time zone database and in every object here.
pub(crate) const TZID: &str = "Europe/Amsterdam";

/// The `VTIMEZONE` of [`TZID`], line by line.
pub(crate) const VTIMEZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "TZNAME:CEST",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZNAME:CET",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// Whether a wall time in Europe/Amsterdam happens twice: from 02:00 until
/// 03:00 in the night that summer time ends.
pub(crate) fn comes_twice(wall: NaiveDateTime) -> bool {
    let last_sunday_of_october =
        wall.month() == 10 && wall.day() > 31 - 7 && wall.weekday() == Weekday::Sun;
    last_sunday_of_october && wall.hour() == 2
}

#[cfg(test)]
mod tests {
    use super::comes_twice;
    use chrono::{NaiveDate, NaiveTime, TimeDelta, TimeZone};
    use chrono_tz::Europe::Amsterdam;

    #[test]
    fn the_hour_that_comes_twice_is_the_one_of_the_time_zone_database() {
        let new_year = |year| {
            let day = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
            day.and_time(NaiveTime::MIN)
        };
        let mut wall = new_year(2020);
        let mut twice = 0;
        while wall < new_year(2041) {
            let database = Amsterdam.from_local_datetime(&wall);
            let ambiguous = matches!(database, chrono::LocalResult::Ambiguous(..));
            assert_eq!(comes_twice(wall), ambiguous, "{wall}");
            twice += usize::from(ambiguous);
            wall += TimeDelta::minutes(30);
        }
        assert_eq!(twice, 21 * 2);
    }
}
