//! The second step of signing in, that whoever works with cases takes beside the passphrase.

use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// Where a session is with its second step. Roles behind the wall count only when it is `Given`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondStep {
    /// None of the roles asks for it.
    NotNeeded,
    /// The server has no keys for cases, so there is nothing to open.
    Off,
    /// There is no second factor yet.
    SetUp,
    /// It was not given in this session.
    Asked,
    /// It was given, and then nothing was asked of cases for too long.
    Locked,
    /// It was given.
    Given,
}

/// A code as typed: six digits of an app, or one of the codes on paper.
#[derive(Clone, PartialEq, Eq)]
pub enum Code {
    /// Six digits (RFC 6238).
    App(String),
    /// A recovery code without its dashes, in lower case.
    Paper(String),
}

/// Nothing of it.
impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code")
    }
}

/// Letters and digits of a recovery code: none that look alike.
pub const PAPER_LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz234567890";

/// How many of them: 80 random bits.
pub const PAPER_LENGTH: usize = 16;

impl Code {
    /// Reads what was typed; spaces and dashes do not matter.
    ///
    /// # Errors
    /// `Empty`, or `NotACode`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(40)
            .collect::<String>()
            .to_lowercase();
        if plain.is_empty() {
            Err(Mistake::Empty)
        } else if plain.len() == 6 && plain.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self::App(plain))
        } else if plain.len() == PAPER_LENGTH && plain.bytes().all(|b| PAPER_LETTERS.contains(&b)) {
            Ok(Self::Paper(plain))
        } else {
            Err(Mistake::NotACode)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_spaced() {
        let app = Ok(Code::App("123456".into()));
        assert_eq!(Code::parse(" 123 456"), app);
        let paper = Ok(Code::Paper("abcdefghjkmnpqrs".into()));
        assert_eq!(Code::parse("ABCD-efgh jkmn-pqrs"), paper);
        assert_eq!(Code::parse(" - "), Err(Mistake::Empty));
        assert_eq!(Code::parse("12345"), Err(Mistake::NotACode));
        assert_eq!(Code::parse("１２３４５６"), Err(Mistake::NotACode));
    }
}
