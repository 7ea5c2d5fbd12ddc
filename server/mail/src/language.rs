use serde::{Deserialize, Serialize};

/// The language that a mail is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Nederlands.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The code for `lang=` and `Content-Language` (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Reads a code; anything unknown is Dutch.
    pub fn parse(code: &str) -> Self {
        if code == "en" {
            Self::English
        } else {
            Self::Dutch
        }
    }

    /// Chooses between two values.
    pub fn of<T>(self, dutch: T, english: T) -> T {
        match self {
            Self::Dutch => dutch,
            Self::English => english,
        }
    }
}
