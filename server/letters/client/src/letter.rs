use crate::{LetterError, LetterKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Longest that one value may be, in characters.
pub(crate) const LONGEST_VALUE: usize = 2_000;

/// Most lines that an address may have.
const MOST_ADDRESS_LINES: usize = 6;

/// Longest that a line of an address, a reference or a line about the house may be, in characters.
const LONGEST_LINE: usize = 400;

/// One letter to be made. Its values are text and stay text: nothing in them is ever read as a
/// command to the typesetter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// What it is for; says which fields the template may name.
    pub kind: LetterKind,
    /// The template, as an administrator wrote it.
    pub template: String,
    /// What stands in the place of each field, by the field's name.
    pub values: BTreeMap<String, String>,
    /// Whom it is sent to, line by line, as it must show through the window of an envelope.
    pub address: Vec<String>,
    /// The sender's own reference; may be empty. No name belongs in it.
    pub reference: String,
    /// The day of the letter in Europe/Amsterdam, as `2026-11-23`. It is the day in the file too, so
    /// that the same letter made again is the same file.
    pub date: String,
    /// Who sends it.
    pub house: House,
}

/// The organisation that sends a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct House {
    /// Its name, at the top of each letter.
    pub name: String,
    /// What it is in a few words, below the name; may be empty.
    pub line: String,
    /// Address, telephone number and the like, each a line.
    pub contact: Vec<String>,
}

impl House {
    /// The organisation of the demo. It does not exist.
    #[must_use]
    pub fn demo() -> Self {
        Self {
            name: "Koersveld".into(),
            line: "Jeugd en veiligheid".into(),
            contact: vec![
                "Voorbeeldplein 12".into(),
                "2500 XX Den Haag".into(),
                "070 000 00 00".into(),
                "post@koersveld.example".into(),
            ],
        }
    }
}

impl Letter {
    /// Whether all of it is within its measure, before anything is made of it.
    ///
    /// # Errors
    /// [`LetterError::TooMuch`] with what there is too much of.
    pub fn check(&self) -> Result<(), LetterError> {
        let too_much = |what: &str| Err(LetterError::TooMuch(what.to_owned()));
        let long = |text: &String| text.chars().count() > LONGEST_LINE;
        if let Some((name, _)) = self
            .values
            .iter()
            .find(|(_, value)| value.chars().count() > LONGEST_VALUE)
        {
            // A name that is no field of this kind came from who knows where: it is not repeated.
            return too_much(self.kind.field(name).map_or("value", |field| field.name));
        }
        if self.address.len() > MOST_ADDRESS_LINES || self.address.iter().any(long) {
            return too_much("address");
        }
        if long(&self.reference) {
            return too_much("reference");
        }
        let house = &self.house;
        if house.contact.len() > MOST_ADDRESS_LINES
            || house
                .contact
                .iter()
                .chain([&house.name, &house.line])
                .any(long)
        {
            return too_much("house");
        }
        Ok(())
    }
}

/// Says only what kind of letter it is: all else is about somebody.
impl fmt::Debug for Letter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Letter")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}
