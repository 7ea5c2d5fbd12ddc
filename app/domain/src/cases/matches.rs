use super::consent::{given, those_missing};
use super::{PARENTS_AGREE_BELOW_AGE, age_on};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// From this age, in whole years, a youth agrees for himself or herself before professionals share
/// what they know.
pub const YOUTH_AGREES_FROM_AGE: u8 = 12;

coded! {
    /// What two signals have in common.
    MatchKind {
        /// The youth.
        Youth => "youth",
        /// A parent of two youths.
        Family => "family",
    }
}

coded! {
    /// Who leads after a match.
    Lead {
        /// This worker.
        Own => "own",
        /// The other professional.
        Other => "other",
    }
}

/// Who agreed that two professionals share what they know. A match itself says nothing but whom to
/// call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharingConsent {
    /// Since when the youth agrees.
    pub youth: Option<Day>,
    /// Since when a parent or guardian agrees.
    pub parents: Option<Day>,
}

/// Whose consent is still needed before anything is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SharingMissing {
    /// The youth's.
    Youth,
    /// A parent's or guardian's.
    Parents,
}

impl SharingConsent {
    /// What is missing on a day: the youth agrees from 12 on, the parents until 16.
    pub fn missing(&self, birth: Day, today: Day) -> Vec<SharingMissing> {
        let age = age_on(birth, today);
        let youth = age.is_none_or(|age| age >= YOUTH_AGREES_FROM_AGE);
        let parents = age.is_none_or(|age| age < PARENTS_AGREE_BELOW_AGE);
        those_missing([
            (SharingMissing::Youth, youth && !given(self.youth, today)),
            (
                SharingMissing::Parents,
                parents && !given(self.parents, today),
            ),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    #[test]
    fn the_parents_are_asked_until_16_and_the_youth_from_12() {
        let today = day("2026-11-24");
        let asked = |birth| SharingConsent::default().missing(day(birth), today);
        assert_eq!(asked("2014-11-25"), [SharingMissing::Parents]);
        let both = [SharingMissing::Youth, SharingMissing::Parents];
        assert_eq!(asked("2014-11-24"), both);
        assert_eq!(asked("2010-11-25"), both);
        assert_eq!(asked("2010-11-24"), [SharingMissing::Youth]);
    }

    proptest! {
        #[test]
        fn somebody_is_always_asked_and_who_agreed_is_not(days in 0_u64..9_000, given in 0_u64..9_000) {
            let birth = day("2003-01-01");
            let today = birth + chrono::Days::new(days);
            let agreed = Some(birth + chrono::Days::new(given));
            let nobody = SharingConsent::default().missing(birth, today);
            prop_assert!(!nobody.is_empty());
            let both = SharingConsent { youth: agreed, parents: agreed }.missing(birth, today);
            prop_assert_eq!(both, if given <= days { Vec::new() } else { nobody });
        }
    }
}
