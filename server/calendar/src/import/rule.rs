//! How an event comes back, as a calendar writes it.

use crate::read::Written;
use chrono::Weekday;

/// How often a rule looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// A recurrence rule (RFC 5545, section 3.3.10). Each list is sorted, without
/// doubles; an empty one says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub frequency: Frequency,
    /// At least 1.
    pub interval: i64,
    pub count: Option<u64>,
    /// The last one, itself included.
    pub until: Option<Written>,
    pub seconds: Vec<i32>,
    pub minutes: Vec<i32>,
    pub hours: Vec<i32>,
    /// A weekday, and which one of the month or year: 0 for all.
    pub days: Vec<(i32, Weekday)>,
    pub month_days: Vec<i32>,
    pub year_days: Vec<i32>,
    pub weeks: Vec<i32>,
    pub months: Vec<i32>,
    pub positions: Vec<i32>,
    pub week_start: Weekday,
}

impl Rule {
    /// Reads a rule. None when a part is wrong: half a rule would say that
    /// somebody is busy when they are not.
    pub(crate) fn read(value: &str) -> Option<Self> {
        let mut frequency = None;
        let mut rule = Self::of(Frequency::Yearly);
        // Some programs write a rule as if it were text.
        for part in value
            .trim()
            .replace('\\', "")
            .split(';')
            .filter(|part| !part.trim().is_empty())
        {
            let (name, value) = part.split_once('=')?;
            let value = value.trim();
            match name.trim().to_ascii_uppercase().as_str() {
                "FREQ" => frequency = Some(read_frequency(value)?),
                "INTERVAL" => rule.interval = value.parse().ok().filter(|n| *n >= 1)?,
                "COUNT" => rule.count = Some(value.parse().ok().filter(|n| *n >= 1)?),
                "UNTIL" => rule.until = Some(Written::read(value)?),
                // A leap second is none here.
                "BYSECOND" => rule.seconds = numbers(value, 0, 60, true)?,
                "BYMINUTE" => rule.minutes = numbers(value, 0, 59, true)?,
                "BYHOUR" => rule.hours = numbers(value, 0, 23, true)?,
                "BYDAY" | "BYWEEKDAY" => rule.days = read_days(value)?,
                "BYMONTHDAY" => rule.month_days = numbers(value, -31, 31, false)?,
                "BYYEARDAY" => rule.year_days = numbers(value, -366, 366, false)?,
                "BYWEEKNO" => rule.weeks = numbers(value, -53, 53, false)?,
                "BYMONTH" => rule.months = numbers(value, 1, 12, false)?,
                "BYSETPOS" => rule.positions = numbers(value, -366, 366, false)?,
                "WKST" => rule.week_start = read_weekday(value)?,
                name if name.starts_with("X-") => {}
                _ => return None,
            }
        }
        rule.seconds.retain(|second| *second < 60);
        rule.frequency = frequency?;
        Some(rule)
    }

    fn of(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            count: None,
            until: None,
            seconds: Vec::new(),
            minutes: Vec::new(),
            hours: Vec::new(),
            days: Vec::new(),
            month_days: Vec::new(),
            year_days: Vec::new(),
            weeks: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Mon,
        }
    }
}

fn read_frequency(value: &str) -> Option<Frequency> {
    Some(match value.to_ascii_uppercase().as_str() {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

fn read_weekday(value: &str) -> Option<Weekday> {
    Some(match value.to_ascii_uppercase().as_str() {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

/// Numbers from `least` to `most`, sorted, none twice.
fn numbers(value: &str, least: i32, most: i32, zero: bool) -> Option<Vec<i32>> {
    let number = |text: &str| {
        let number = text.trim().parse().ok()?;
        let right = (least..=most).contains(&number) && (zero || number != 0);
        right.then_some(number)
    };
    let mut numbers = listed(value).map(number).collect::<Option<Vec<i32>>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    Some(numbers)
}

/// Weekdays such as `MO`, `-1FR`, `+2TU`.
fn read_days(value: &str) -> Option<Vec<(i32, Weekday)>> {
    let day = |text: &str| {
        let text = text.trim();
        let (which, weekday) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let which = if which.is_empty() {
            0
        } else {
            which.parse().ok()?
        };
        (-53..=53).contains(&which).then_some(())?;
        Some((which, read_weekday(weekday)?))
    };
    let mut days = listed(value).map(day).collect::<Option<Vec<_>>>()?;
    days.sort_unstable_by_key(|(which, weekday)| (*which, weekday.num_days_from_monday()));
    days.dedup();
    Some(days)
}

/// The entries of a list; a comma too many is passed over.
fn listed(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').filter(|entry| !entry.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Frequency, Rule};
    use chrono::Weekday;

    #[test]
    fn a_rule_is_read_in_any_order_and_case() {
        let rule = Rule::read("byday=-1fr,MO,mo;FREQ=monthly;WKST=SU;INTERVAL=2;COUNT=5;")
            .expect("a rule");
        assert_eq!(rule.frequency, Frequency::Monthly);
        assert_eq!(rule.days, [(-1, Weekday::Fri), (0, Weekday::Mon)]);
        assert_eq!((rule.interval, rule.count), (2, Some(5)));
        assert_eq!(rule.week_start, Weekday::Sun);
    }

    #[test]
    fn a_rule_that_was_escaped_as_text_is_read_all_the_same() {
        let plain = Rule::read("FREQ=DAILY;COUNT=10;BYDAY=MO,TU");
        assert!(plain.is_some());
        assert_eq!(Rule::read("FREQ=DAILY\\;COUNT=10\\;BYDAY=MO\\,TU"), plain);
    }

    #[test]
    fn a_wrong_rule_is_none_at_all() {
        let wrong = [
            "",
            "FREQ",
            "FREQ=OFTEN",
            "BYDAY=MO",
            "FREQ=DAILY;INTERVAL=0",
            "FREQ=DAILY;COUNT=-1",
            "FREQ=DAILY;BYMONTH=13",
            "FREQ=DAILY;BYMONTHDAY=0",
            "FREQ=DAILY;BYDAY=XX",
            "FREQ=DAILY;BYDAY=é",
            "FREQ=DAILY;UNTIL=soon",
            "FREQ=DAILY;BYHOUR=24",
            "FREQ=DAILY;RSCALE=HEBREW",
        ];
        for value in wrong {
            assert_eq!(Rule::read(value), None, "{value}");
        }
    }
}
