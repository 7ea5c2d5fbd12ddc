use super::AbsenceKind;
use crate::time::{Day, Minute, Span};
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};

/// The form by which an absence is recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceForm {
    /// Code of the kind.
    pub kind: String,
    /// First day, `2026-11-24`.
    pub first_day: String,
    /// Last day, inclusive; empty when it is one day.
    #[serde(default)]
    pub last_day: String,
    /// From which time of each day; empty together with `end` when it is the whole day.
    #[serde(default)]
    pub start: String,
    /// Until which time of each day.
    #[serde(default)]
    pub end: String,
}

/// What an [`AbsenceForm`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AbsenceDetails {
    /// Why.
    pub kind: AbsenceKind,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Between which times of each day.
    pub span: Span,
}

impl AbsenceForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `EndBeforeStart` beside `last_day` or `end`.
    pub fn parse(&self) -> Result<AbsenceDetails, Mistakes> {
        let mut check = Check::new();
        let kind = check.field("kind", AbsenceKind::parse(&self.kind));
        let first_day = check.field("first_day", parse_day(&self.first_day));
        let last_day = check.optional("last_day", &self.last_day, parse_day);
        let last_day = last_day.and_then(|last| last.or(first_day));
        if first_day
            .zip(last_day)
            .is_some_and(|(first, last)| last < first)
        {
            check.wrong("last_day", Mistake::EndBeforeStart);
        }
        let start = check.optional("start", &self.start, Minute::parse);
        let end = check.optional("end", &self.end, Minute::parse);
        let span = match (start, end) {
            (Some(None), Some(None)) => Some(Span::DAY),
            (Some(start), Some(end)) => {
                let start = start.unwrap_or(Span::DAY.start);
                check.field("end", Span::between(start, end.unwrap_or(Span::DAY.end)))
            }
            _ => None,
        };
        check.done(|| {
            Some(AbsenceDetails {
                kind: kind?,
                first_day: first_day?,
                last_day: last_day?,
                span: span?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(start: &str, end: &str) -> AbsenceForm {
        AbsenceForm {
            kind: "leave".into(),
            first_day: "2026-11-24".into(),
            last_day: String::new(),
            start: start.into(),
            end: end.into(),
        }
    }

    #[test]
    fn an_absence_without_times_takes_the_whole_day() {
        assert_eq!(
            form("", "").parse().map(|absence| absence.span),
            Ok(Span::DAY)
        );
    }

    #[test]
    fn an_absence_with_one_time_runs_to_the_edge_of_the_day() {
        let afternoon = Span {
            start: Minute::at(13, 0),
            end: Minute::MIDNIGHT,
        };
        let morning = Span {
            start: Minute(0),
            end: Minute::at(12, 0),
        };
        assert_eq!(
            form("13:00", "").parse().map(|absence| absence.span),
            Ok(afternoon)
        );
        assert_eq!(
            form("", "12:00").parse().map(|absence| absence.span),
            Ok(morning)
        );
    }

    #[test]
    fn an_absence_does_not_end_before_it_begins() {
        let told = form("13:00", "12:00").parse();
        assert_eq!(told, Err(Mistakes::one("end", Mistake::EndBeforeStart)));
    }
}
