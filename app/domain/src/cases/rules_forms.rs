use super::{StepKind, Terms};
use crate::ids::OffenceId;
use crate::values::{Check, Mistakes, Name};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An offence of the list from which a referral picks one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offence {
    /// Its id.
    pub id: OffenceId,
    /// Its name.
    pub name: Name,
    /// The group under which it stands.
    pub category: Name,
    /// Whether a new referral may pick it.
    pub in_use: bool,
    /// Grows with each change.
    pub version: i32,
}

/// The form of an offence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OffenceForm {
    /// Its name.
    pub name: String,
    /// The group under which it stands.
    pub category: String,
    /// Present when a new referral may pick it.
    pub in_use: Option<String>,
}

impl OffenceForm {
    /// The form filled in with an offence.
    pub fn of(offence: &Offence) -> Self {
        Self {
            name: offence.name.to_string(),
            category: offence.category.to_string(),
            in_use: offence.in_use.then(|| "on".to_owned()),
        }
    }

    /// Reads the form: name, category, whether it is in use.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<(Name, Name, bool), Mistakes> {
        let mut check = Check::new();
        let name = check.field("name", Name::parse(&self.name));
        let category = check.field("category", Name::parse(&self.category));
        let in_use = self.in_use.is_some();
        check.done(|| Some((name?, category?, in_use)))
    }
}

/// The form of the terms: working days for each step by its code, empty for no term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TermsForm(pub BTreeMap<String, String>);

impl TermsForm {
    /// The form filled in with terms.
    pub fn of(terms: &Terms) -> Self {
        let text = |(step, days): (&StepKind, &u16)| (step.code().to_owned(), days.to_string());
        Self(terms.0.iter().map(text).collect())
    }

    /// Reads the form.
    ///
    /// # Errors
    /// `NotANumber` beside a step's code.
    pub fn parse(&self) -> Result<Terms, Mistakes> {
        let mut check = Check::new();
        let mut terms = BTreeMap::new();
        for step in StepKind::ALL {
            let typed = self.0.get(step.code()).map_or("", |text| text.trim());
            if !typed.is_empty()
                && let Some(days) = check.number(step.code(), typed, 0, Terms::LONGEST)
            {
                terms.insert(*step, days);
            }
        }
        check.done(|| Some(Terms(terms)))
    }
}

/// The form of the length from which an absence is long, and of when a receiver is reminded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandoverDaysForm {
    /// Calendar days from which an absence is long.
    pub days: String,
    /// Working days after which a receiver who said nothing is reminded.
    pub remind: String,
}

impl HandoverDaysForm {
    /// Reads the form: an absence between a day and a year, a reminder after 1 to 60 working days.
    ///
    /// # Errors
    /// `NotANumber` beside `days` or `remind`.
    pub fn parse(&self) -> Result<(u16, u16), Mistakes> {
        let mut check = Check::new();
        let days = check.number("days", &self.days, 1, 366);
        let remind = check.number("remind", &self.remind, 1, 60);
        check.done(|| Some((days?, remind?)))
    }
}

/// The form of how long a worry from a lesson is kept once it was decided.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WorryDaysForm {
    /// Calendar days.
    pub days: String,
}

impl WorryDaysForm {
    /// Reads the form: between a day and a year.
    ///
    /// # Errors
    /// `NotANumber` beside `days`.
    pub fn parse(&self) -> Result<u16, Mistakes> {
        let mut check = Check::new();
        let days = check.number("days", &self.days, 1, 366);
        check.done(|| days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::Mistake;

    #[test]
    fn a_step_without_a_number_has_no_term_and_terms_read_back_from_their_form() {
        let typed = [("intake", " 5 "), ("closing", "0"), ("apology", "")];
        let form = TermsForm(
            typed
                .map(|(step, days)| (step.to_owned(), days.to_owned()))
                .into(),
        );
        let terms = form.parse().expect("terms");
        assert_eq!(
            terms.0,
            [(StepKind::Intake, 5), (StepKind::Closing, 0)].into()
        );
        assert_eq!(TermsForm::of(&terms).parse(), Ok(terms));
        let long = TermsForm([("intake".to_owned(), "261".to_owned())].into());
        assert_eq!(
            long.parse(),
            Err(Mistakes::one("intake", Mistake::NotANumber))
        );
    }
}
