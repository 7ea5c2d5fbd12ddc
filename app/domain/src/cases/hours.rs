use crate::values::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Time that an assignment takes, in quarters of an hour; shown as `2,25`.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Hours(u16);

/// Why the hours of a case do not grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TooManyHours {
    /// How much could still be given.
    pub left: Hours,
}

coded! {
    /// What a youth does in a Halt-straf.
    AssignmentKind {
        /// Leeropdracht.
        Learning => "learning",
        /// Werkopdracht.
        Work => "work",
        /// Excuus aanbieden.
        Apology => "apology",
    }
}

impl Hours {
    /// The longest a Halt-straf lasts: twenty hours (Wetboek van Strafrecht, article 77e, fourth
    /// paragraph).
    pub const MOST: Self = Self(80);

    /// From a number of quarters of an hour.
    pub const fn of_quarters(quarters: u16) -> Self {
        Self(quarters)
    }

    /// Number of quarters of an hour.
    pub const fn quarters(self) -> u16 {
        self.0
    }

    /// Reads hours as typed: `2`, `2,5` or `0.25`.
    ///
    /// # Errors
    /// `Empty`, `NotANumber` when it is nothing or no quarter of an hour, `TooMany` above
    /// [`Self::MOST`].
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let text = text.trim().replace('.', ",");
        if text.is_empty() {
            return Err(Mistake::Empty);
        }
        let (whole, part) = text.split_once(',').unwrap_or((&text, ""));
        let quarters = match part {
            "" | "0" | "00" => 0,
            "25" => 1,
            "5" | "50" => 2,
            "75" => 3,
            _ => return Err(Mistake::NotANumber),
        };
        if whole.is_empty() || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Mistake::NotANumber);
        }
        let whole: u16 = whole.parse().map_err(|_| Mistake::TooMany)?;
        let hours = Self(whole.saturating_mul(4).saturating_add(quarters));
        match hours {
            Self(0) => Err(Mistake::NotANumber),
            hours if hours > Self::MOST => Err(Mistake::TooMany),
            hours => Ok(hours),
        }
    }

    /// All of a case together.
    pub fn total(all: impl IntoIterator<Item = Self>) -> Self {
        Self(
            all.into_iter()
                .fold(0, |sum, one| sum.saturating_add(one.0)),
        )
    }

    /// The total of a case with one assignment more.
    ///
    /// # Errors
    /// [`TooManyHours`] when it would pass [`Self::MOST`].
    pub fn with(self, more: Self) -> Result<Self, TooManyHours> {
        let total = Self(self.0.saturating_add(more.0));
        if total > Self::MOST {
            let left = Self(Self::MOST.0.saturating_sub(self.0));
            return Err(TooManyHours { left });
        }
        Ok(total)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = ["", ",25", ",5", ",75"][usize::from(self.0 % 4)];
        write!(f, "{}{part}", self.0 / 4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_21st_hour_is_refused_and_it_is_said_how_much_could_still_be_given() {
        let nineteen = Hours::parse("19").expect("hours");
        let one = Hours::parse("1").expect("hours");
        assert_eq!(nineteen.with(one), Ok(Hours::MOST));
        assert_eq!(
            nineteen.with(Hours::of_quarters(5)),
            Err(TooManyHours { left: one })
        );
        assert_eq!(Hours::parse("21"), Err(Mistake::TooMany));
    }

    #[test]
    fn hours_are_read_to_the_quarter() {
        let table = [
            ("2,5", Ok(10)),
            ("0.25", Ok(1)),
            ("20", Ok(80)),
            ("20,25", Err(Mistake::TooMany)),
            ("99999", Err(Mistake::TooMany)),
            ("0", Err(Mistake::NotANumber)),
            ("1,3", Err(Mistake::NotANumber)),
            ("-1", Err(Mistake::NotANumber)),
            (",5", Err(Mistake::NotANumber)),
            (" ", Err(Mistake::Empty)),
        ];
        for (text, hours) in table {
            assert_eq!(Hours::parse(text).map(Hours::quarters), hours, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_added_a_case_never_passes_twenty_hours(more in prop::collection::vec(1u16..90, 0..40)) {
            let mut total = Hours::default();
            for quarters in more {
                match total.with(Hours::of_quarters(quarters)) {
                    Ok(next) => total = next,
                    Err(TooManyHours { left }) => {
                        prop_assert!(left < Hours::of_quarters(quarters));
                        prop_assert_eq!(Hours::total([total, left]), Hours::MOST);
                    }
                }
                prop_assert!(total <= Hours::MOST);
            }
        }

        #[test]
        fn hours_read_back_from_what_they_show(quarters in 1u16..=80) {
            let hours = Hours::of_quarters(quarters);
            prop_assert_eq!(Hours::parse(&hours.to_string()), Ok(hours));
        }
    }
}
