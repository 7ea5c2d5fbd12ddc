use super::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A Dutch postcode: four digits, not starting with 0, and two letters; shown as `2511 AB`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode([u8; 6]);

impl Postcode {
    /// Reads a postcode as typed, with or without the blank, in any case.
    ///
    /// # Errors
    /// `Empty` or `NotAPostcode`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let compact: Vec<u8> = text
            .bytes()
            .filter(|b| !b.is_ascii_whitespace())
            .map(|b| b.to_ascii_uppercase())
            .collect();
        if compact.is_empty() {
            return Err(Mistake::Empty);
        }
        let code: [u8; 6] = compact.try_into().map_err(|_| Mistake::NotAPostcode)?;
        let digits = code[..4].iter().all(u8::is_ascii_digit) && code[0] != b'0';
        let letters = code[4..].iter().all(u8::is_ascii_uppercase);
        if digits && letters {
            Ok(Self(code))
        } else {
            Err(Mistake::NotAPostcode)
        }
    }

    /// The four digits, which place a postcode on the map.
    pub fn district(&self) -> u16 {
        self.0[..4]
            .iter()
            .fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'))
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            if place == 4 {
                f.write_str(" ")?;
            }
            write!(f, "{}", char::from(*byte))?;
        }
        Ok(())
    }
}

impl From<Postcode> for String {
    fn from(code: Postcode) -> Self {
        code.to_string()
    }
}

impl TryFrom<String> for Postcode {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not a postcode")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_is_shown_with_a_blank_and_capitals() {
        assert_eq!(
            Postcode::parse("2511ab").map(|p| p.to_string()),
            Ok("2511 AB".to_owned())
        );
        assert_eq!(Postcode::parse(" 2511 AB ").map(|p| p.district()), Ok(2511));
    }

    #[test]
    fn a_postcode_without_letters_or_with_a_leading_zero_is_refused() {
        for text in ["2511", "0511 AB", "2511 A1", "2511 ABC", "２５１１ab"] {
            assert_eq!(Postcode::parse(text), Err(Mistake::NotAPostcode), "{text}");
        }
    }
}
