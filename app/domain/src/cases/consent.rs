use super::{PARENTS_AGREE_BELOW_AGE, age_on};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What a youth and the parents agreed to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Whether the youth admits the offence.
    pub admits: bool,
    /// Since when the youth agrees.
    pub youth: Option<Day>,
    /// Since when a parent or guardian agrees.
    pub parents: Option<Day>,
}

/// What is still needed before a Halt-straf can begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentMissing {
    /// The youth does not admit the offence.
    Admission,
    /// The youth did not agree.
    Youth,
    /// A parent or guardian did not agree, and the youth was under 16 when agreeing.
    Parents,
}

impl Consent {
    /// What is missing on a day. Whether the parents are asked depends on the youth's age on the
    /// day on which the youth agreed, or today while that is still to come.
    pub fn missing(&self, birth: Day, today: Day) -> Vec<ConsentMissing> {
        let agreed = self.youth.unwrap_or(today);
        let asks_parents = age_on(birth, agreed).is_none_or(|age| age < PARENTS_AGREE_BELOW_AGE);
        those_missing([
            (ConsentMissing::Admission, !self.admits),
            (ConsentMissing::Youth, !given(self.youth, today)),
            (
                ConsentMissing::Parents,
                asks_parents && !given(self.parents, today),
            ),
        ])
    }
}

/// Whether consent since a day counts on another; consent of a later day does not yet.
pub(super) fn given(since: Option<Day>, today: Day) -> bool {
    since.is_some_and(|since| since <= today)
}

/// What is missing of all that is asked, in that order.
pub(super) fn those_missing<T, const N: usize>(asked: [(T, bool); N]) -> Vec<T> {
    asked
        .into_iter()
        .filter_map(|(what, missing)| missing.then_some(what))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn the_parents_agree_too_until_the_day_the_youth_turns_16() {
        let birth = day("2010-11-21");
        let today = day("2026-11-23");
        let agreed = |on| Consent {
            admits: true,
            youth: Some(day(on)),
            parents: None,
        };
        assert_eq!(
            agreed("2026-11-20").missing(birth, today),
            [ConsentMissing::Parents]
        );
        assert_eq!(agreed("2026-11-21").missing(birth, today), []);
    }

    #[test]
    fn without_a_word_everything_is_missing_and_consent_of_tomorrow_does_not_count() {
        let (birth, today) = (day("2012-01-01"), day("2026-11-23"));
        let all = [
            ConsentMissing::Admission,
            ConsentMissing::Youth,
            ConsentMissing::Parents,
        ];
        assert_eq!(Consent::default().missing(birth, today), all);
        let tomorrow = Some(day("2026-11-24"));
        let later = Consent {
            admits: true,
            youth: tomorrow,
            parents: tomorrow,
        };
        assert_eq!(later.missing(birth, today), all[1..]);
    }
}
