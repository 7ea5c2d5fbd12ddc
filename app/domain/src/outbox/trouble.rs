use serde::{Deserialize, Serialize};
use std::fmt;

/// What went wrong with a mail; a number is the mail server's reply code (RFC 5321 section 4.2).
///
/// It holds no address and none of the server's words: servers repeat addresses in their answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// No connection, or it broke off.
    Unreachable,
    /// No answer in time.
    TimedOut,
    /// No encryption, or a certificate that is not trusted.
    NotEncrypted,
    /// The user name and secret are not accepted.
    SignInRefused,
    /// The sending address is not accepted.
    SenderRefused(u16),
    /// The receiving address does not exist or is closed.
    AddressRefused(u16),
    /// The server does not take this mail as it is.
    MessageRefused(u16),
    /// The server is busy, full, or does not allow it now.
    Refused(u16),
    /// The address cannot be written in a mail.
    AddressUnusable,
    /// The sending address, or the one for answers, cannot be written in a mail.
    SenderUnusable,
    /// The mail could not be put together from its parts.
    NotComposed,
    /// The folder for mail cannot be written.
    NotWritten,
    /// It came too late to make sense.
    TooLate,
    /// What is stored of it cannot be read.
    Unreadable,
}

impl Trouble {
    /// The name used in the database, without the number.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed_out",
            Self::NotEncrypted => "not_encrypted",
            Self::SignInRefused => "sign_in_refused",
            Self::SenderRefused(_) => "sender_refused",
            Self::AddressRefused(_) => "address_refused",
            Self::MessageRefused(_) => "message_refused",
            Self::Refused(_) => "refused",
            Self::AddressUnusable => "address_unusable",
            Self::SenderUnusable => "sender_unusable",
            Self::NotComposed => "not_composed",
            Self::NotWritten => "not_written",
            Self::TooLate => "too_late",
            Self::Unreadable => "unreadable",
        }
    }

    /// The mail server's reply code, where it gave one.
    pub const fn reply(self) -> Option<u16> {
        match self {
            Self::SenderRefused(code)
            | Self::AddressRefused(code)
            | Self::MessageRefused(code)
            | Self::Refused(code) => Some(code),
            _ => None,
        }
    }

    /// Reads what [`fmt::Display`] wrote; none for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (word, number) = match text.split_once(' ') {
            Some((word, number)) => (word, Some(number.parse().ok()?)),
            None => (text, None),
        };
        Some(match (word, number) {
            ("unreachable", None) => Self::Unreachable,
            ("timed_out", None) => Self::TimedOut,
            ("not_encrypted", None) => Self::NotEncrypted,
            ("sign_in_refused", None) => Self::SignInRefused,
            ("sender_refused", Some(code)) => Self::SenderRefused(code),
            ("address_refused", Some(code)) => Self::AddressRefused(code),
            ("message_refused", Some(code)) => Self::MessageRefused(code),
            ("refused", Some(code)) => Self::Refused(code),
            ("address_unusable", None) => Self::AddressUnusable,
            ("sender_unusable", None) => Self::SenderUnusable,
            ("not_composed", None) => Self::NotComposed,
            ("not_written", None) => Self::NotWritten,
            ("too_late", None) => Self::TooLate,
            ("unreadable", None) => Self::Unreadable,
            _ => return None,
        })
    }
}

/// The name, and the number behind a blank.
impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self.reply() {
            Some(reply) => write!(f, " {reply}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trouble_reads_back_from_what_was_written_of_it() {
        let all = [
            Trouble::Unreachable,
            Trouble::TimedOut,
            Trouble::NotEncrypted,
            Trouble::SignInRefused,
            Trouble::SenderRefused(553),
            Trouble::AddressRefused(550),
            Trouble::MessageRefused(554),
            Trouble::Refused(451),
            Trouble::AddressUnusable,
            Trouble::SenderUnusable,
            Trouble::NotComposed,
            Trouble::NotWritten,
            Trouble::TooLate,
            Trouble::Unreadable,
        ];
        let read = all.map(|trouble| Trouble::parse(&trouble.to_string()));
        assert_eq!(read, all.map(Some));
        for text in [
            "",
            "refused",
            "unreachable 4",
            "refused x",
            "550 jan@school.example",
        ] {
            assert_eq!(Trouble::parse(text), None, "{text}");
        }
    }
}
