use super::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A telephone number as people write it, kept as digits with an optional leading `+`.
///
/// Dutch numbers have ten digits with their leading zero; numbers with a country code have 8 to 15
/// digits (ITU-T E.164).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// Reads a number as typed; blanks, dashes, dots and brackets do not matter.
    ///
    /// # Errors
    /// `Empty` or `NotAPhone`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let digits: String = text
            .replace("(0)", "")
            .chars()
            .filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}'))
            .collect();
        if digits.is_empty() {
            return Err(Mistake::Empty);
        }
        let (plus, bare) = match digits.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => match digits.strip_prefix("00") {
                Some(rest) => (true, rest),
                None => (false, digits.as_str()),
            },
        };
        if !bare.chars().all(|c| c.is_ascii_digit()) {
            return Err(Mistake::NotAPhone);
        }
        match (plus, bare.len()) {
            (true, 8..=15) => Ok(Self(format!("+{bare}"))),
            (false, 10) if bare.starts_with('0') => Ok(Self(bare.to_owned())),
            _ => Err(Mistake::NotAPhone),
        }
    }

    /// The number as digits, with `+` when it carries a country code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written() {
        for text in ["070-123 45 67", "(070) 1234567", "0701234567"] {
            assert_eq!(
                Phone::parse(text).map(|p| p.to_string()),
                Ok("0701234567".to_owned())
            );
        }
        for text in ["+31 (0)70 123 45 67", "0031701234567"] {
            assert_eq!(
                Phone::parse(text).map(|p| p.to_string()),
                Ok("+31701234567".to_owned())
            );
        }
    }

    #[test]
    fn a_number_with_a_digit_missing_is_refused() {
        assert_eq!(Phone::parse("070-123456"), Err(Mistake::NotAPhone));
        assert_eq!(Phone::parse("zeven"), Err(Mistake::NotAPhone));
    }
}
