use crate::values::Mistake;

/// Most hours a week (Arbeidstijdenwet, article 5:7: 60 hours in a week).
const MOST_HOURS: u16 = 60;

/// Minutes a week of hours as people write them: `32`, `32,5` or `32.25`; rounded to the minute.
///
/// # Errors
/// `Empty`, or `NotANumber`, also above 60 hours and with more than two decimals.
pub(super) fn minutes(text: &str) -> Result<u16, Mistake> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Mistake::Empty);
    }
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| {
        !part.is_empty() && part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(whole) || !digits(part) {
        return Err(Mistake::NotANumber);
    }
    let number = |part: &str| part.parse::<u16>().map_err(|_| Mistake::NotANumber);
    let hundredths = if part.len() == 1 {
        number(part)? * 10
    } else {
        number(part)?
    };
    let minutes = number(whole)? * 60 + (hundredths * 60 + 50) / 100;
    if minutes <= MOST_HOURS * 60 {
        Ok(minutes)
    } else {
        Err(Mistake::NotANumber)
    }
}

/// Minutes as hours in a form: `32` or `32,5`.
pub(super) fn shown(minutes: u16) -> String {
    let (hours, hundredths) = (minutes / 60, (minutes % 60 * 100 + 30) / 60);
    match hundredths {
        0 => hours.to_string(),
        tenths if tenths % 10 == 0 => format!("{hours},{}", tenths / 10),
        _ => format!("{hours},{hundredths:02}"),
    }
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
