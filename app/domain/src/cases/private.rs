use crate::values::Mistake;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Words about somebody: on the way between the screen and where they are sealed. Its `Debug` shows
/// nothing, so that no log can.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Private(String);

/// Nothing of it.
impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private")
    }
}

impl From<&str> for Private {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Private {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Private {
    /// Longest text, in characters.
    pub const LONGEST: usize = 10_000;

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Several lines as typed; control characters other than line breaks and tabs go.
    ///
    /// # Errors
    /// `Empty` or `TooLong`.
    pub fn text(&self) -> Result<Self, Mistake> {
        let clean: String = self
            .0
            .trim()
            .replace("\r\n", "\n")
            .chars()
            .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
            .collect();
        match clean.chars().count() {
            0 => Err(Mistake::Empty),
            n if n > Self::LONGEST => Err(Mistake::TooLong),
            _ => Ok(Self(clean)),
        }
    }

    /// The same, where nothing may be typed.
    ///
    /// # Errors
    /// `TooLong`.
    pub fn optional_text(&self) -> Result<Self, Mistake> {
        match self.is_empty() {
            true => Ok(Self::default()),
            false => self.text(),
        }
    }

    /// One line as typed, of at most 200 characters; runs of blanks become one.
    ///
    /// # Errors
    /// `Empty` or `TooLong`.
    pub fn line(&self) -> Result<Self, Mistake> {
        crate::values::Name::parse(&self.0).map(|name| Self(name.to_string()))
    }

    /// The same, where nothing may be typed.
    ///
    /// # Errors
    /// `TooLong`.
    pub fn optional_line(&self) -> Result<Self, Mistake> {
        match self.is_empty() {
            true => Ok(Self::default()),
            false => self.line(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_somebody_show_nothing_of_themselves_in_a_log() {
        let words = Private::from("Kanarie van Dijk");
        assert_eq!(format!("{words:?}"), "Private");
        assert_eq!(format!("{:?}", Some(words)), "Some(Private)");
    }

    #[test]
    fn a_text_keeps_its_lines_and_a_name_is_one_line() {
        let typed = Private::from(" een\r\ntwee\u{7} ");
        assert_eq!(typed.text().map(|text| text.0), Ok("een\ntwee".to_owned()));
        assert_eq!(typed.line().map(|text| text.0), Ok("een twee".to_owned()));
        assert_eq!(Private::from(" \n").text(), Err(Mistake::Empty));
        assert_eq!(Private::from(" \n").optional_text(), Ok(Private::default()));
    }
}
