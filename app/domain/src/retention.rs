//! How long the house keeps what it knows of people at schools (GDPR, article 5(1)(e)): a term that an
//! administrator sets.

use crate::time::Day;
use crate::values::{Check, Mistake, Mistakes};
use chrono::Months;
use serde::{Deserialize, Serialize};

/// Months for which a contact is kept after the last use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactTerm(u16);

impl ContactTerm {
    /// Until an administrator sets another: a school that books every year is not forgotten in
    /// between.
    pub const USUAL: Self = Self(24);

    /// The longest, in months.
    pub const LONGEST: u16 = 120;

    /// Reads a number of months, from 1 to [`Self::LONGEST`].
    ///
    /// # Errors
    /// `Empty` or `NotANumber`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Mistake::Empty);
        }
        let months = text.parse().map_err(|_| Mistake::NotANumber)?;
        match (1..=Self::LONGEST).contains(&months) {
            true => Ok(Self(months)),
            false => Err(Mistake::NotANumber),
        }
    }

    /// How many months.
    pub const fn months(self) -> u16 {
        self.0
    }

    /// The day on which a contact goes that was last used on another.
    pub fn ends(self, last_used: Day) -> Day {
        last_used
            .checked_add_months(Months::new(self.0.into()))
            .unwrap_or(Day::MAX)
    }

    /// Whether a contact goes that was last used on a day; one with a lesson ahead never does.
    pub fn is_over(self, last_used: Day, today: Day) -> bool {
        self.ends(last_used) <= today
    }
}

/// The form in which an administrator sets the term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactTermForm {
    /// Number of months.
    pub months: String,
}

impl ContactTermForm {
    /// Reads the form.
    ///
    /// # Errors
    /// A mistake beside `months`.
    pub fn parse(&self) -> Result<ContactTerm, Mistakes> {
        let mut check = Check::new();
        let term = check.field("months", ContactTerm::parse(&self.months));
        check.done(|| term)
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
    fn a_term_is_counted_in_months_of_the_calendar() {
        let term = ContactTerm::parse("6").expect("a term");
        assert_eq!(term.ends(day("2026-08-31")), day("2027-02-28"));
        assert!(!term.is_over(day("2026-08-31"), day("2027-02-27")));
        assert!(term.is_over(day("2026-08-31"), day("2027-02-28")));
    }

    #[test]
    fn a_term_is_a_whole_number_of_months_that_makes_sense() {
        let read = |text| ContactTerm::parse(text).map(ContactTerm::months);
        assert_eq!(read(" 24 "), Ok(24));
        assert_eq!(read(""), Err(Mistake::Empty));
        for odd in ["0", "121", "-1", "veel", "1,5"] {
            assert_eq!(read(odd), Err(Mistake::NotANumber), "{odd}");
        }
    }

    proptest! {
        #[test]
        fn a_longer_term_never_ends_sooner(months in 1u16..120, used in 0u64..40_000) {
            let used = Day::MIN + chrono::Days::new(used + 700_000);
            let shorter = ContactTerm(months).ends(used);
            prop_assert!(used < shorter && shorter < ContactTerm(months + 1).ends(used));
        }
    }
}
