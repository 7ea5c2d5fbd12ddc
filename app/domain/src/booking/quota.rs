use crate::fit::Hardness;
use crate::values::{Check, Mistake, Mistakes};
use serde::{Deserialize, Serialize};

/// How many lessons a municipality's agreement pays for in one season.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// Lessons agreed, over all schools of the municipality.
    pub lessons: u16,
    /// Whether booking stops when they are used up (hard), or goes on with a word to the school.
    pub hardness: Hardness,
    /// What the school reads then.
    pub told: String,
}

/// The form of a [`Quota`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct QuotaForm {
    /// Lessons agreed.
    pub lessons: String,
    /// `hard` or `soft`.
    pub hardness: String,
    /// What the school reads when they are used up.
    pub told: String,
}

impl QuotaForm {
    /// Most characters of what the school is told.
    pub const LONGEST_TOLD: usize = 500;

    /// The form filled in with a quota as it is.
    pub fn of(quota: &Quota) -> Self {
        let hardness = match quota.hardness {
            Hardness::Hard => "hard",
            Hardness::Soft => "soft",
        };
        Self {
            lessons: quota.lessons.to_string(),
            hardness: hardness.to_owned(),
            told: quota.told.clone(),
        }
    }

    /// Reads the form.
    ///
    /// # Errors
    /// Mistakes beside the fields; `Empty` beside `told`: a school is never refused, or warned,
    /// without a word.
    pub fn parse(&self) -> Result<Quota, Mistakes> {
        let mut check = Check::new();
        let lessons = check.number("lessons", &self.lessons, 0, 10_000);
        let hardness = check.field(
            "hardness",
            match self.hardness.as_str() {
                "hard" => Ok(Hardness::Hard),
                "soft" => Ok(Hardness::Soft),
                _ => Err(Mistake::NotAChoice),
            },
        );
        let told = check.text("told", &self.told, Self::LONGEST_TOLD);
        if told.as_ref().is_some_and(String::is_empty) {
            check.wrong("told", Mistake::Empty);
        }
        check.done(|| {
            Some(Quota {
                lessons: lessons?,
                hardness: hardness?,
                told: told?,
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quota_always_has_a_word_for_the_school() {
        let quota = Quota {
            lessons: 34,
            hardness: Hardness::Soft,
            told: "De gemeente beslist over deze les.".to_owned(),
        };
        let form = QuotaForm::of(&quota);
        assert_eq!(form.parse(), Ok(quota));
        let silent = QuotaForm {
            told: " ".to_owned(),
            ..form
        };
        assert_eq!(silent.parse(), Err(Mistakes::one("told", Mistake::Empty)));
    }
}
