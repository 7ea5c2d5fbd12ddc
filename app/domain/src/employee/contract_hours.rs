use crate::values::{Mistake, decimal};

/// Most hours a week, in hundredths (Arbeidstijdenwet, article 5:7: 60 hours in a week).
const MOST_HOURS: u64 = 60_00;

/// Minutes a week of hours as people write them: `32`, `32,5` or `32.25`; rounded to the minute.
///
/// # Errors
/// `Empty`, or `NotANumber`, also above 60 hours and with more than two decimals.
pub(super) fn minutes(text: &str) -> Result<u16, Mistake> {
    let hundredths = decimal::hundredths(text, MOST_HOURS)?;
    u16::try_from((hundredths * 60 + 50) / 100).map_err(|_| Mistake::NotANumber)
}

/// Minutes as hours in a form: `32` or `32,5`.
pub(super) fn shown(minutes: u16) -> String {
    decimal::shown((u64::from(minutes) * 100 + 30) / 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_an_hour_is_written_with_a_comma_or_a_point() {
        let read = ["32", "32,5", "32.5", "32,25", "0", "60"].map(minutes);
        assert_eq!(
            read,
            [Ok(1_920), Ok(1_950), Ok(1_950), Ok(1_935), Ok(0), Ok(3_600)]
        );
    }

    #[test]
    fn more_hours_than_the_law_allows_are_no_contract() {
        for text in ["61", "60,5", "-1", "32,", "36 uur", "3,123"] {
            assert_eq!(minutes(text), Err(Mistake::NotANumber), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_contract_reads_back_from_what_the_form_shows(contract in 0u16..=3_600) {
            prop_assert_eq!(minutes(&shown(contract)), Ok(contract));
        }
    }
}
