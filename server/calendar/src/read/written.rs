//! Days, moments and lengths as a calendar writes them.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// A value of type DATE or DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// A whole day.
    Day(NaiveDate),
    /// A wall time; another property says where.
    Wall(NaiveDateTime),
    /// A moment in UTC.
    Utc(DateTime<Utc>),
}

impl Written {
    /// Reads a value by its form, whatever its type is said to be, with or
    /// without hyphens, colons and seconds.
    pub(crate) fn read(value: &str) -> Option<Self> {
        let value = value.trim();
        if value.len() > 32 || !value.is_ascii() {
            return None;
        }
        let value = value.replace(['-', ':'], "").to_ascii_uppercase();
        let (date, time) = value.split_at_checked(8)?;
        let date = NaiveDate::from_ymd_opt(
            i32::try_from(number(&date[..4])?).ok()?,
            number(&date[4..6])?,
            number(&date[6..])?,
        )?;
        let Some(time) = time.strip_prefix('T') else {
            return time.is_empty().then_some(Self::Day(date));
        };
        let (time, utc) = match time.strip_suffix('Z') {
            Some(time) => (time, true),
            None => (time, false),
        };
        let (minutes, seconds) = time.split_at_checked(4)?;
        let seconds = if seconds.is_empty() {
            0
        } else {
            number(seconds)?
        };
        // A leap second is none here.
        let time = NaiveTime::from_hms_opt(
            number(&minutes[..2])?,
            number(&minutes[2..])?,
            if seconds == 60 { 59 } else { seconds },
        )?;
        let wall = date.and_time(time);
        Some(if utc {
            Self::Utc(wall.and_utc())
        } else {
            Self::Wall(wall)
        })
    }
}

/// Digits and nothing else, six at most.
fn number(digits: &str) -> Option<u32> {
    let right = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    right.then(|| digits.parse().ok())?
}

/// How long something lasts: days and more on the wall, the rest by the clock
/// (RFC 5545, section 3.3.6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Length {
    /// On the wall: a day is a day, also when it has 23 hours.
    pub wall: TimeDelta,
    /// Seconds that really pass.
    pub clock: TimeDelta,
}

impl Length {
    /// One whole day.
    pub(crate) fn one_day() -> Self {
        Self {
            wall: TimeDelta::days(1),
            clock: TimeDelta::zero(),
        }
    }

    /// Reads a value of type DURATION.
    pub(crate) fn read(value: &str) -> Option<Self> {
        let value = value.trim().to_ascii_uppercase();
        let (value, sign) = match value.strip_prefix('-') {
            Some(value) => (value, -1),
            None => (value.strip_prefix('+').unwrap_or(&value), 1),
        };
        let mut rest = value.strip_prefix('P').filter(|rest| !rest.is_empty())?;
        let mut length = Self::default();
        let mut of_day = false;
        while !rest.is_empty() {
            if let Some(time) = rest.strip_prefix('T') {
                of_day = true;
                rest = time;
                continue;
            }
            let (digits, unit) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit())?);
            let amount = sign * i64::from(number(digits)?);
            let (part, amount) = match (unit.chars().next()?, of_day) {
                ('W', _) => (&mut length.wall, TimeDelta::days(7 * amount)),
                ('D', _) => (&mut length.wall, TimeDelta::days(amount)),
                ('H', true) => (&mut length.clock, TimeDelta::hours(amount)),
                ('M', true) => (&mut length.clock, TimeDelta::minutes(amount)),
                ('S', true) => (&mut length.clock, TimeDelta::seconds(amount)),
                _ => return None,
            };
            *part = part.checked_add(&amount)?;
            rest = &unit[1..];
        }
        Some(length)
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, Written};
    use chrono::{NaiveDate, TimeDelta};

    #[test]
    fn days_wall_times_and_moments_are_told_apart() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day");
        let at = day.and_hms_opt(9, 5, 0).expect("a time");
        assert_eq!(Written::read("20261124"), Some(Written::Day(day)));
        assert_eq!(Written::read(" 20261124T090500"), Some(Written::Wall(at)));
        assert_eq!(Written::read("20261124T0905"), Some(Written::Wall(at)));
        assert_eq!(
            Written::read("20261124t090500z"),
            Some(Written::Utc(at.and_utc()))
        );
        let hyphens = Written::read("2026-11-24T09:05:00Z");
        assert_eq!(hyphens, Some(Written::Utc(at.and_utc())));
    }

    #[test]
    fn what_is_no_day_or_moment_is_none() {
        let none = [
            "",
            "2026112",
            "20261131",
            "20261124T",
            "20261124T25",
            "20261124T256000",
            "20261124X",
            "é0261124",
            "2026112é",
            "20261124T0905é",
            "+2261124",
            "20261124T+90500",
        ];
        for value in none {
            assert_eq!(Written::read(value), None, "{value:?}");
        }
    }

    #[test]
    fn a_length_keeps_days_apart_from_hours() {
        let length = |days, minutes| {
            Some(Length {
                wall: TimeDelta::days(days),
                clock: TimeDelta::minutes(minutes),
            })
        };
        assert_eq!(Length::read("PT45M"), length(0, 45));
        assert_eq!(Length::read("P1DT2H30M0S"), length(1, 150));
        assert_eq!(Length::read("p2w"), length(14, 0));
        assert_eq!(Length::read("-PT15M"), length(0, -15));
        for value in [
            "",
            "P",
            "PT5",
            "P5M",
            "5D",
            "PTM",
            "P99999999999D",
            "Pé",
            "PT5é",
        ] {
            assert_eq!(Length::read(value), None, "{value:?}");
        }
    }
}
