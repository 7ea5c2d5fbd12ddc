use super::{RegionIndex, SignalTerms};
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, Name, parse_day};
use serde::{Deserialize, Serialize};

/// An index as an administrator keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexRules {
    /// Which, and for whom.
    pub index: RegionIndex,
    /// How long signals last in it.
    pub terms: SignalTerms,
    /// Whether a colleague must have read a weighing before a signal is given.
    pub four_eyes: bool,
    /// Grows with each change.
    pub version: i32,
}

/// The form of an index.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct IndexForm {
    /// Its short name: 2 to 20 small letters, digits and dashes.
    pub code: String,
    /// Its name as shown.
    pub name: String,
    /// Codes of the municipalities whose youths belong to it.
    pub municipalities: Vec<String>,
    /// Present when signals go to it.
    pub on: Option<String>,
    /// Its last day; may be empty.
    pub ends_on: String,
    /// Months that a signal lasts.
    pub months: String,
    /// Days before the end on which the worker is warned.
    pub warn_days: String,
    /// Days after the end on which it is removed.
    pub remove_days: String,
    /// Present when a colleague must have read the weighing.
    pub four_eyes: Option<String>,
}

impl IndexForm {
    /// The form filled in with an index.
    pub fn of(rules: &IndexRules) -> Self {
        let ticked = |on: bool| on.then(|| "on".to_owned());
        Self {
            code: rules.index.code.clone(),
            name: rules.index.name.clone(),
            municipalities: rules.index.municipalities.iter().cloned().collect(),
            on: ticked(rules.index.on),
            ends_on: rules
                .index
                .ends
                .map_or_else(String::new, |day| day.to_string()),
            months: rules.terms.months.to_string(),
            warn_days: rules.terms.warn_days.to_string(),
            remove_days: rules.terms.remove_days.to_string(),
            four_eyes: ticked(rules.four_eyes),
        }
    }

    /// Reads the form. Whether the municipalities exist is for who keeps them to say.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<IndexRules, Mistakes> {
        let mut check = Check::new();
        let code = self.code.trim();
        let short = (2..=20).contains(&code.len())
            && code
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !short {
            check.wrong("code", Mistake::NotReadable);
        }
        let name = check.field("name", Name::parse(&self.name));
        let ends = check.optional("ends_on", &self.ends_on, parse_day);
        let months = check.number("months", &self.months, 1, SignalTerms::LONGEST);
        let warn_days = check.number("warn_days", &self.warn_days, 0, 365);
        let remove_days = check.number("remove_days", &self.remove_days, 0, 365);
        check.done(|| {
            Some(IndexRules {
                index: RegionIndex {
                    code: code.to_owned(),
                    name: name?.to_string(),
                    municipalities: self.municipalities.iter().cloned().collect(),
                    on: self.on.is_some(),
                    ends: ends?,
                },
                terms: SignalTerms {
                    months: months?,
                    warn_days: warn_days?,
                    remove_days: remove_days?,
                },
                four_eyes: self.four_eyes.is_some(),
                version: 0,
            })
        })
    }
}

impl IndexRules {
    /// Its last day, if it has one.
    pub const fn ends(&self) -> Option<Day> {
        self.index.ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_lasts_two_years_at_most_whatever_is_typed() {
        let form = |months: &str| IndexForm {
            code: "haaglanden".into(),
            name: "Verwijsindex Haaglanden".into(),
            months: months.into(),
            warn_days: "30".into(),
            remove_days: "1".into(),
            ..IndexForm::default()
        };
        let rules = form("24").parse().expect("rules");
        assert_eq!(rules.terms.months, 24);
        assert_eq!(IndexForm::of(&rules).parse(), Ok(rules));
        let wrong = Err(Mistakes::one("months", Mistake::NotANumber));
        assert_eq!(form("25").parse(), wrong);
    }
}
