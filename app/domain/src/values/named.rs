use super::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A line of text that names something: 1 to 200 characters, no control characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Name(String);

impl Name {
    /// Longest name, in characters.
    pub const LONGEST: usize = 200;

    /// Reads a name as typed; runs of blanks become one, control characters go.
    ///
    /// # Errors
    /// `Empty` or `TooLong`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let clean: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let name = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        match name.chars().count() {
            0 => Err(Mistake::Empty),
            n if n > Self::LONGEST => Err(Mistake::TooLong),
            _ => Ok(Self(name)),
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_200_characters_fits_and_one_of_201_does_not() {
        let long = "é".repeat(200);
        assert_eq!(Name::parse(&long).map(|n| n.to_string()), Ok(long.clone()));
        assert_eq!(Name::parse(&format!("{long}é")), Err(Mistake::TooLong));
    }

    #[test]
    fn line_breaks_and_runs_of_blanks_become_one_blank() {
        assert_eq!(
            Name::parse(" De\r\n  Regenboog\t").map(|n| n.to_string()),
            Ok("De Regenboog".to_owned())
        );
    }
}
