use crate::IndexKey;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;
use store::index::PersonRow;

/// Longest that a name may be, in characters.
const LONGEST_NAME: usize = 200;

/// Somebody, as an organisation tells it. Only digests of it are kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The citizen service number (BSN), where the organisation may use it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Given names; the first counts.
    pub given_name: String,
    /// Family name, with or without what stands before it.
    pub family_name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
}

/// Shows nothing of it.
impl fmt::Debug for Person {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Person(..)")
    }
}

/// What is wrong with a person that was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonError {
    /// The number is no citizen service number.
    #[error("the number is no citizen service number")]
    Number,
    /// A name is empty, has no letter, or is longer than 200 characters.
    #[error("a name is empty or too long")]
    Name,
}

impl Person {
    /// The digests by which this person is known.
    ///
    /// # Errors
    /// [`PersonError`].
    pub(crate) fn known_by(&self, role: &str, key: &IndexKey) -> Result<PersonRow, PersonError> {
        let number = self.number.as_deref().map(number).transpose()?;
        let given = self
            .given_name
            .split_whitespace()
            .next()
            .unwrap_or_default();
        let (given, family) = (name(given)?, family(&self.family_name)?);
        let born = self.birth_date.to_string();
        Ok(PersonRow {
            role: role.to_owned(),
            by_number: number.map(|number| key.digest("number", &[&number])),
            by_name: key.digest("name", &[&given, &family, &born]),
        })
    }
}

/// Nine digits that pass the "elfproef": nine times the first, eight times the second and so on to
/// twice the eighth, less the ninth, is a multiple of eleven.
fn number(text: &str) -> Result<String, PersonError> {
    let digits: Vec<u32> = text
        .chars()
        .filter(|c| *c != ' ')
        .map(|c| c.to_digit(10))
        .collect::<Option<_>>()
        .unwrap_or_default();
    let weighed: u32 = digits
        .iter()
        .zip((2..=9).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    let [.., last] = digits[..] else {
        return Err(PersonError::Number);
    };
    if digits.len() == 9 && weighed > 0 && weighed % 11 == last % 11 {
        Ok(digits
            .iter()
            .filter_map(|digit| char::from_digit(*digit, 10))
            .collect())
    } else {
        Err(PersonError::Number)
    }
}

/// A family name without the words that registers put before, after or between brackets.
fn family(text: &str) -> Result<String, PersonError> {
    const BEFORE: [&str; 13] = [
        "van", "de", "der", "den", "het", "ten", "ter", "te", "in", "op", "von", "'t", "t",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let before = words
        .iter()
        .take_while(|word| BEFORE.contains(&word.to_lowercase().as_str()));
    let rest = &words[before.count()..];
    name(&if rest.is_empty() {
        words.concat()
    } else {
        rest.concat()
    })
}

/// Letters and digits only, in small letters without accents.
fn name(text: &str) -> Result<String, PersonError> {
    if text.chars().count() > LONGEST_NAME {
        return Err(PersonError::Name);
    }
    let folded: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(plain)
        .filter(|c| c.is_alphanumeric())
        .collect();
    if folded.is_empty() {
        Err(PersonError::Name)
    } else {
        Ok(folded)
    }
}

/// A letter without its accent, for the letters that Dutch registers know.
fn plain(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' | 'ŕ' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ž' | 'ż' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(number: Option<&str>, given: &str, family: &str) -> Result<PersonRow, PersonError> {
        let person = Person {
            number: number.map(str::to_owned),
            given_name: given.into(),
            family_name: family.into(),
            birth_date: NaiveDate::default(),
        };
        person.known_by("youth", &IndexKey::new([7; 32]))
    }

    #[test]
    fn a_number_passes_the_elfproef() {
        let by_number =
            |number| known(Some(number), "Sam", "Wit").map(|row| row.by_number.is_some());
        assert_eq!(by_number("111222333"), Ok(true));
        assert_eq!(by_number("111 222 333"), Ok(true));
        for wrong in [
            "",
            "111222334",
            "11122233",
            "1112223330",
            "000000000",
            "11122233x",
        ] {
            assert_eq!(by_number(wrong), Err(PersonError::Number), "{wrong}");
        }
    }

    #[test]
    fn a_name_is_the_same_however_it_was_written() {
        let name = known(None, "Zoë", "van der Łódź-Çelik");
        assert_eq!(known(None, "zoe Anna", "VAN DER  lodz celik"), name);
        assert_eq!(known(None, "Zoe", "Lodz Celik"), name);
        assert!(name.is_ok() && known(None, "Zoe", "Celik") != name);
        assert_eq!(known(None, "Sam", "- '"), Err(PersonError::Name));
        assert!(known(None, "Sam", "van").is_ok());
    }

    #[test]
    fn another_key_knows_nobody() {
        let person = Person {
            number: Some("111222333".into()),
            given_name: "Sam".into(),
            family_name: "Wit".into(),
            birth_date: NaiveDate::default(),
        };
        let one = person.known_by("youth", &IndexKey::new([1; 32]));
        let other = person.known_by("youth", &IndexKey::new([2; 32]));
        let pair = one.and_then(|one| other.map(|other| (one, other)));
        assert!(pair.is_ok_and(|(a, b)| a.by_name != b.by_name && a.by_number != b.by_number));
    }
}
