use super::{Holiday, HolidayKind};
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, parse_day};
use serde::{Deserialize, Serialize};

/// The form of a holiday.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolidayForm {
    /// Code of the kind: `school` or `public`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// First day, `2026-12-19`.
    pub first_day: String,
    /// Last day, inclusive; empty when it is one day.
    #[serde(default)]
    pub last_day: String,
}

/// What a [`HolidayForm`] says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayDetails {
    /// School holiday or public holiday.
    pub kind: HolidayKind,
    /// Its name.
    pub name: Name,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
}

impl HolidayForm {
    /// The form filled in with a holiday as it is.
    pub fn of(holiday: &Holiday) -> Self {
        Self {
            kind: holiday.kind.code().to_owned(),
            name: holiday.name.to_string(),
            first_day: holiday.first_day.to_string(),
            last_day: holiday.last_day.to_string(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `EndBeforeStart` beside `last_day`.
    pub fn parse(&self) -> Result<HolidayDetails, Mistakes> {
        let mut check = Check::new();
        let kind = check.field("kind", HolidayKind::parse(&self.kind));
        let name = check.field("name", Name::parse(&self.name));
        let first_day = check.field("first_day", parse_day(&self.first_day));
        let last_day = check.optional("last_day", &self.last_day, parse_day);
        let last_day = last_day.and_then(|last| last.or(first_day));
        if first_day
            .zip(last_day)
            .is_some_and(|(first, last)| last < first)
        {
            check.wrong("last_day", Mistake::EndBeforeStart);
        }
        check.done(|| {
            Some(HolidayDetails {
                kind: kind?,
                name: name?,
                first_day: first_day?,
                last_day: last_day?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(first: &str, last: &str) -> HolidayForm {
        HolidayForm {
            kind: "public".into(),
            name: "Koningsdag".into(),
            first_day: first.into(),
            last_day: last.into(),
        }
    }

    #[test]
    fn a_holiday_without_a_last_day_lasts_one_day() {
        let days = form("2027-04-27", "")
            .parse()
            .map(|day| (day.first_day, day.last_day));
        let day: Day = "2027-04-27".parse().expect("a date");
        assert_eq!(days, Ok((day, day)));
    }

    #[test]
    fn a_holiday_does_not_end_before_it_begins() {
        assert_eq!(
            form("2027-04-27", "2027-04-26").parse(),
            Err(Mistakes::one("last_day", Mistake::EndBeforeStart))
        );
    }
}
