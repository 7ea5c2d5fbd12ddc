//! Numbers with decimals, as people write them in forms.

use super::Mistake;

/// Hundredths of a number as people write it: `32`, `32,5`, `32.25` or `10.540,00`. A comma, or a point
/// before the last one or two digits, begins the decimals; any other point groups three digits.
///
/// # Errors
/// `Empty`, or `NotANumber`, also with a sign, with more than two decimals and above `most`
/// hundredths.
pub fn hundredths(text: &str, most: u64) -> Result<u64, Mistake> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Mistake::Empty);
    }
    let decimals = text.rfind([',', '.']).filter(|&at| {
        let behind = text.len() - at - 1;
        text.as_bytes()[at] == b',' || behind < 3
    });
    let (whole, part) = match decimals {
        Some(at) => (&text[..at], &text[at + 1..]),
        None => (text, "0"),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains('.');
    let fits = digits(first)
        && (!grouped || first.len() <= 3)
        && groups.all(|group| group.len() == 3 && digits(group))
        && digits(part)
        && part.len() <= 2;
    if !fits {
        return Err(Mistake::NotANumber);
    }
    let number = |text: String| text.parse::<u64>().map_err(|_| Mistake::NotANumber);
    let whole = number(whole.replace('.', ""))?;
    let part = number(format!("{part:0<2}"))?;
    let whole = whole
        .checked_mul(100)
        .and_then(|whole| whole.checked_add(part));
    whole.filter(|all| *all <= most).ok_or(Mistake::NotANumber)
}

/// Hundredths as a form shows them: `32`, `32,5` or `32,25`.
pub fn shown(hundredths: u64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        tenths if tenths % 10 == 0 => format!("{whole},{}", tenths / 10),
        _ => format!("{whole},{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_read_with_comma_point_and_grouped_thousands() {
        let read = [
            "34",
            "34,5",
            "34.5",
            "10540",
            "10.540",
            "10.540,25",
            "1.234.567,8",
        ]
        .map(|text| hundredths(text, u64::MAX));
        let expected = [
            3_400,
            3_450,
            3_450,
            1_054_000,
            1_054_000,
            1_054_025,
            123_456_780,
        ];
        assert_eq!(read, expected.map(Ok));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "-1", "1,234", "1.23.456", "1234.567", "1,", ",5", "€ 5", "1e3", "1.2345",
        ] {
            assert_eq!(
                hundredths(text, u64::MAX),
                Err(Mistake::NotANumber),
                "{text}"
            );
        }
        assert_eq!(hundredths("", 1), Err(Mistake::Empty));
        assert_eq!(hundredths("0,02", 1), Err(Mistake::NotANumber));
        assert_eq!(
            hundredths("99999999999999999999", u64::MAX),
            Err(Mistake::NotANumber)
        );
    }

    proptest! {
        #[test]
        fn a_number_reads_back_from_what_the_form_shows(number in 0u64..1_000_000_000) {
            prop_assert_eq!(hundredths(&shown(number), u64::MAX), Ok(number));
        }

        #[test]
        fn no_text_makes_it_panic(text in ".*") {
            let _ = hundredths(&text, u64::MAX);
        }
    }
}
