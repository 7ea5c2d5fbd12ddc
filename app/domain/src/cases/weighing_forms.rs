use super::{Criterion, Discussion, LifeDomain, Private, WeighingFacts, WeighingOutcome};
use crate::ids::EmployeeId;
use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes, parse_day};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is sealed of one version of a weighing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeighingWords {
    /// What came of it.
    pub outcome: Option<WeighingOutcome>,
    /// Criteria that it names.
    pub criteria: BTreeSet<Criterion>,
    /// Life domains that it names.
    pub domains: BTreeSet<LifeDomain>,
    /// Why.
    pub reasoning: Private,
    /// With whom it was discussed.
    pub discussed_with: Private,
}

/// The form in which a version of a weighing is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WeighingForm {
    /// Which version it is to be: one more than the last that was shown.
    pub number: String,
    /// Code of the outcome.
    pub outcome: String,
    /// Codes of the criteria.
    pub criteria: Vec<String>,
    /// Codes of the life domains.
    pub domains: Vec<String>,
    /// Why.
    pub reasoning: Private,
    /// With whom it was discussed.
    pub discussed_with: Private,
}

impl WeighingForm {
    /// Reads the form: its number and its words. What a version lacks is for
    /// [`WeighingFacts::may_follow`] to say.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self) -> Result<(u16, WeighingWords), Mistakes> {
        let mut check = Check::new();
        let number = check.number("number", &self.number, 1, u16::MAX);
        let outcome = check.field("outcome", WeighingOutcome::parse(&self.outcome));
        let criteria = check.field("criteria", all_of(&self.criteria, Criterion::parse));
        let domains = check.field("domains", all_of(&self.domains, LifeDomain::parse));
        let reasoning = check.field("reasoning", self.reasoning.optional_text());
        let with = check.field("discussed_with", self.discussed_with.optional_text());
        check.done(|| {
            let words = WeighingWords {
                outcome: Some(outcome?),
                criteria: criteria?,
                domains: domains?,
                reasoning: reasoning?,
                discussed_with: with?,
            };
            Some((number?, words))
        })
    }
}

fn all_of<T: Ord>(
    codes: &[String],
    read: impl Fn(&str) -> Result<T, Mistake>,
) -> Result<BTreeSet<T>, Mistake> {
    codes.iter().map(|code| read(code)).collect()
}

impl WeighingWords {
    /// What the rules know of a version with these words. Without an outcome it never asks for a
    /// signal.
    pub fn facts(
        &self,
        (version, by, on): (u16, EmployeeId, Day),
        second: Option<EmployeeId>,
    ) -> WeighingFacts {
        WeighingFacts {
            version,
            by,
            on,
            criteria: self.criteria.clone(),
            domains: self.domains.clone(),
            reasoned: !self.reasoning.is_empty(),
            discussed: !self.discussed_with.is_empty(),
            outcome: self.outcome.unwrap_or(WeighingOutcome::NoSignal),
            second,
        }
    }
}

/// The form in which is written down what was said at home, or that it waits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DiscussionForm {
    /// `held` or `postponed`.
    pub kind: String,
    /// When with the youth.
    pub youth: String,
    /// When with the parents; may be empty of a youth of 18 or older.
    pub parents: String,
    /// The day on which it comes back.
    pub until: String,
    /// Who spoke with whom, or why it waits.
    pub words: Private,
}

impl DiscussionForm {
    /// Reads the form. Whether it may be so is for [`Discussion::check`] to say.
    ///
    /// # Errors
    /// Mistakes beside the fields.
    pub fn parse(&self, today: Day) -> Result<(Discussion, Private), Mistakes> {
        let mut check = Check::new();
        let words = check.field("words", self.words.optional_text());
        let discussion = match self.kind.as_str() {
            "held" => {
                let youth = check.field("youth", parse_day(&self.youth));
                let parents = match self.parents.trim().is_empty() {
                    true => Some(None),
                    false => check.field("parents", parse_day(&self.parents)).map(Some),
                };
                youth
                    .zip(parents)
                    .map(|(youth, parents)| Discussion::Held { youth, parents })
            }
            "postponed" => check
                .field("until", parse_day(&self.until))
                .map(|until| Discussion::Postponed { on: today, until }),
            _ => check.field("kind", Err(Mistake::NothingChosen)),
        };
        check.done(|| Some((discussion?, words?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weighing_names_criteria_by_the_letters_of_the_law_and_no_others() {
        let form = |criteria: &[&str]| WeighingForm {
            number: "1".into(),
            outcome: "signal".into(),
            criteria: criteria.iter().map(|code| (*code).into()).collect(),
            domains: vec!["learning".into()],
            reasoning: "Waarom".into(),
            discussed_with: "Met wie".into(),
        };
        let (number, words) = form(&["e", "a", "e"]).parse().expect("read");
        assert_eq!(number, 1);
        assert_eq!(words.criteria, [Criterion::A, Criterion::E].into());
        let facts = words.facts((1, EmployeeId::NIL, Day::MIN), None);
        assert_eq!(facts.may_follow(None), Ok(()));
        let wrong = Err(Mistakes::one("criteria", Mistake::NotAChoice));
        assert_eq!(form(&["m"]).parse(), wrong);
    }
}
