use super::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The register's code of one school site (DUO: vestigingscode): the four-character BRIN of the
/// institution and two digits for the site, such as `12AB00`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SiteCode(String);

impl SiteCode {
    /// Reads a code in any case; blanks around it do not matter.
    ///
    /// # Errors
    /// `Empty` or `NotASiteCode`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let code = text.trim().to_ascii_uppercase();
        if code.is_empty() {
            return Err(Mistake::Empty);
        }
        let bytes = code.as_bytes();
        let shape = bytes.len() == 6
            && bytes[..2].iter().all(u8::is_ascii_digit)
            && bytes[2..4].iter().all(u8::is_ascii_uppercase)
            && bytes[4..].iter().all(u8::is_ascii_digit);
        if shape {
            Ok(Self(code))
        } else {
            Err(Mistake::NotASiteCode)
        }
    }

    /// Whether no register hands it out: codes that start with 99 are free for invented schools.
    /// DUO's start with 00 to 33.
    pub fn is_invented(&self) -> bool {
        self.0.starts_with("99")
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SiteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_code_keeps_its_leading_zeros() {
        assert_eq!(
            SiteCode::parse("03ab00").map(|c| c.to_string()),
            Ok("03AB00".to_owned())
        );
    }

    #[test]
    fn codes_from_99_on_are_no_registers() {
        let invented = |text| SiteCode::parse(text).map(|code| code.is_invented());
        assert_eq!(invented("99AB00"), Ok(true));
        assert_eq!(invented("33AB00"), Ok(false));
    }

    #[test]
    fn a_code_without_its_site_digits_is_refused() {
        for text in ["12AB", "12AB0", "1AAB00", "12ABCD", "12AB000"] {
            assert_eq!(SiteCode::parse(text), Err(Mistake::NotASiteCode), "{text}");
        }
    }
}
