use super::Private;
use super::referral_form::past_day;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

coded! {
    /// What was written down before a weighing; the two stand apart.
    NotedKind {
        /// That the screening instrument was used.
        Screening => "screening",
        /// What the talk gave.
        Concerns => "concerns",
    }
}

/// What is sealed of a screening, or of the concerns from a talk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotedWords {
    /// Day of it.
    pub on: Option<Day>,
    /// Whether risk factors came out; never of a talk.
    pub risk_factors: bool,
    /// Whether there are concerns.
    pub concerns: bool,
    /// The worker's own words.
    pub words: Private,
}

/// The form in which a screening is written down. The instrument's questions are not of this product.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScreeningForm {
    /// When it was taken.
    pub taken_on: String,
    /// `yes` or `no`: whether risk factors came out.
    pub risk_factors: String,
    /// `yes` or `no`: whether there are concerns.
    pub concerns: String,
    /// The worker's own reasoning.
    pub reasoning: Private,
}

impl ScreeningForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `InTheFuture` for a day that is still to come.
    pub fn parse(&self, today: Day) -> Result<NotedWords, Mistakes> {
        let mut check = Check::new();
        let on = check.field("taken_on", past_day(&self.taken_on, today));
        let risk_factors = check.field("risk_factors", yes_or_no(&self.risk_factors));
        let concerns = check.field("concerns", yes_or_no(&self.concerns));
        let words = check.field("reasoning", self.reasoning.text());
        check.done(|| {
            Some(NotedWords {
                on: Some(on?),
                risk_factors: risk_factors?,
                concerns: concerns?,
                words: words?,
            })
        })
    }
}

/// The form in which concerns from a talk are written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConcernsForm {
    /// Day of the talk.
    pub noted_on: String,
    /// `yes` or `no`: whether there are any.
    pub any: String,
    /// Which; may be empty when there are none.
    pub what: Private,
}

impl ConcernsForm {
    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `Empty` beside `what` when there are concerns and no words.
    pub fn parse(&self, today: Day) -> Result<NotedWords, Mistakes> {
        let mut check = Check::new();
        let on = check.field("noted_on", past_day(&self.noted_on, today));
        let concerns = check.field("any", yes_or_no(&self.any));
        let words = match concerns {
            Some(true) => self.what.text(),
            _ => self.what.optional_text(),
        };
        let words = check.field("what", words);
        check.done(|| {
            Some(NotedWords {
                on: Some(on?),
                risk_factors: false,
                concerns: concerns?,
                words: words?,
            })
        })
    }
}

/// A question that is answered by yes or no.
fn yes_or_no(text: &str) -> Result<bool, Mistake> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Mistake::NothingChosen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screening_says_yes_or_no_twice_and_concerns_need_their_words() {
        let today: Day = "2026-11-24".parse().expect("a date");
        let empty = ScreeningForm::default().parse(today).expect_err("mistakes");
        let fields: Vec<_> = empty.0.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(
            fields,
            ["taken_on", "risk_factors", "concerns", "reasoning"]
        );
        let form = |any: &str, what: &str| ConcernsForm {
            noted_on: "2026-11-24".into(),
            any: any.into(),
            what: what.into(),
        };
        assert_eq!(
            form("yes", " ").parse(today),
            Err(Mistakes::one("what", Mistake::Empty))
        );
        let none = form("no", "").parse(today).map(|noted| noted.concerns);
        assert_eq!(none, Ok(false));
    }
}
