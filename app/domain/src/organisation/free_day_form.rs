use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, parse_day};
use serde::{Deserialize, Serialize};

/// The form in which a school's own free days are added.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FreeDayForm {
    /// First day.
    pub first_day: String,
    /// Last day, inclusive; empty for a single day.
    pub last_day: String,
    /// Such as "studiedag".
    pub reason: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FreeDayDraft {
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Such as "studiedag".
    pub reason: Name,
}

impl FreeDayForm {
    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<FreeDayDraft, Mistakes> {
        let mut check = Check::new();
        let days = read_days(&mut check, &self.first_day, &self.last_day);
        let reason = check.field("reason", Name::parse(&self.reason));
        check.done(|| {
            let (first_day, last_day) = days?;
            Some(FreeDayDraft {
                first_day,
                last_day,
                reason: reason?,
            })
        })
    }
}

/// The longest stretch of days that a form takes: more than a school year is a slip in a year.
const LONGEST_DAYS: i64 = 400;

/// Reads `first_day` and `last_day`; a stretch without a last day is that one day.
pub(super) fn read_days(check: &mut Check, first: &str, last: &str) -> Option<(Day, Day)> {
    let first_day = check.field("first_day", parse_day(first));
    let last_day = check.optional("last_day", last, parse_day);
    let first_day = first_day?;
    let last_day = last_day?.unwrap_or(first_day);
    if last_day < first_day {
        check.wrong("last_day", Mistake::EndBeforeStart);
        return None;
    }
    if (last_day - first_day).num_days() > LONGEST_DAYS {
        check.wrong("last_day", Mistake::TooLong);
        return None;
    }
    Some((first_day, last_day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(first: &str, last: &str) -> FreeDayForm {
        FreeDayForm {
            first_day: first.to_owned(),
            last_day: last.to_owned(),
            reason: "studiedag".to_owned(),
        }
    }

    #[test]
    fn one_free_day_needs_no_last_day() {
        let read = form("2026-11-27", "")
            .parse()
            .map(|days| (days.first_day, days.last_day));
        let day = "2026-11-27".parse().expect("a date");
        assert_eq!(read, Ok((day, day)));
    }

    #[test]
    fn free_days_that_end_before_they_start_are_refused() {
        assert_eq!(
            form("2026-11-27", "2026-11-26").parse(),
            Err(Mistakes::one("last_day", Mistake::EndBeforeStart))
        );
    }

    #[test]
    fn a_free_period_of_ten_years_is_a_slip_in_a_year() {
        assert_eq!(
            form("2026-11-27", "2036-11-27").parse(),
            Err(Mistakes::one("last_day", Mistake::TooLong))
        );
    }
}
