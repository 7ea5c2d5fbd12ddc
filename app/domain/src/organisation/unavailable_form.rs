use super::When;
use super::free_day_form::read_days;
use crate::time::{Minute, Span};
use crate::values::{Check, Mistake, Mistakes, Name};
use serde::{Deserialize, Serialize};

/// The form in which a moment is added at which a group cannot.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct UnavailableForm {
    /// `weekly` or `dates`.
    pub when: String,
    /// With `weekly`: days after Monday, 0 to 6.
    pub weekday: String,
    /// With `dates`: first day.
    pub first_day: String,
    /// With `dates`: last day, inclusive; empty for a single day.
    pub last_day: String,
    /// From; empty together with `end` for the whole day.
    pub start: String,
    /// Until; empty together with `start` for the whole day.
    pub end: String,
    /// Such as "zwemles".
    pub reason: String,
}

/// What that form says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnavailableDraft {
    /// On which days.
    pub when: When,
    /// Between which times.
    pub span: Span,
    /// Such as "zwemles".
    pub reason: Name,
}

impl UnavailableForm {
    /// Reads the form.
    ///
    /// # Errors
    /// All mistakes, each beside its field.
    pub fn parse(&self) -> Result<UnavailableDraft, Mistakes> {
        let mut check = Check::new();
        let when = self.read_when(&mut check);
        let span = self.read_span(&mut check);
        let reason = check.field("reason", Name::parse(&self.reason));
        check.done(|| {
            Some(UnavailableDraft {
                when: when?,
                span: span?,
                reason: reason?,
            })
        })
    }

    fn read_when(&self, check: &mut Check) -> Option<When> {
        match self.when.as_str() {
            "weekly" => {
                let weekday = self
                    .weekday
                    .trim()
                    .parse::<u8>()
                    .ok()
                    .filter(|day| *day <= 6);
                let weekday = check.field("weekday", weekday.ok_or(Mistake::NotAChoice))?;
                Some(When::Weekly { weekday })
            }
            "dates" => {
                let (first_day, last_day) = read_days(check, &self.first_day, &self.last_day)?;
                Some(When::Dates {
                    first_day,
                    last_day,
                })
            }
            _ => check.field("when", Err(Mistake::NotAChoice)),
        }
    }

    fn read_span(&self, check: &mut Check) -> Option<Span> {
        if self.start.trim().is_empty() && self.end.trim().is_empty() {
            return Some(Span::DAY);
        }
        let start = check.field("start", Minute::parse(&self.start));
        let end = check.field("end", Minute::parse(&self.end));
        check.field("end", Span::between(start?, end?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swimming() -> UnavailableForm {
        UnavailableForm {
            when: "weekly".to_owned(),
            weekday: "1".to_owned(),
            start: "9:00".to_owned(),
            end: "10.30".to_owned(),
            reason: "zwemles".to_owned(),
            ..UnavailableForm::default()
        }
    }

    #[test]
    fn swimming_every_tuesday_morning_is_read_as_typed() {
        assert_eq!(
            swimming().parse(),
            Ok(UnavailableDraft {
                when: When::Weekly { weekday: 1 },
                span: Span {
                    start: Minute::at(9, 0),
                    end: Minute::at(10, 30)
                },
                reason: Name::parse("zwemles").expect("a name"),
            })
        );
    }

    #[test]
    fn a_test_week_without_times_takes_whole_days() {
        let form = UnavailableForm {
            when: "dates".to_owned(),
            first_day: "2027-01-25".to_owned(),
            last_day: "2027-01-29".to_owned(),
            reason: "toetsweek".to_owned(),
            ..UnavailableForm::default()
        };
        assert_eq!(form.parse().map(|draft| draft.span), Ok(Span::DAY));
    }

    #[test]
    fn a_moment_that_ends_before_it_starts_is_refused() {
        let form = UnavailableForm {
            end: "8:00".to_owned(),
            ..swimming()
        };
        assert_eq!(
            form.parse(),
            Err(Mistakes::one("end", Mistake::EndBeforeStart))
        );
    }
}
