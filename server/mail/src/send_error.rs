use serde::{Deserialize, Serialize};

/// Why a mail was not sent.
///
/// It holds no address and none of the server's words: servers repeat addresses in their answers, and
/// this is kept in the outbox, shown to administrators and logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum SendError {
    /// It may work later: try again after [`next_try`](crate::next_try).
    #[error("not sent yet: {0}")]
    Temporary(Reason),
    /// The same mail to the same address will never work.
    #[error("cannot be sent: {0}")]
    Permanent(Reason),
}

impl SendError {
    /// What went wrong.
    pub const fn reason(self) -> Reason {
        match self {
            Self::Temporary(reason) | Self::Permanent(reason) => reason,
        }
    }

    /// Whether a later try can help.
    pub const fn is_temporary(self) -> bool {
        matches!(self, Self::Temporary(_))
    }
}

/// What went wrong; a number is the mail server's reply code (RFC 5321 section 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No connection, or it broke off.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// No answer in time.
    #[error("the mail server did not answer in time")]
    TimedOut,
    /// No encryption, or a certificate that is not trusted.
    #[error("no trusted encrypted connection to the mail server")]
    NotEncrypted,
    /// The user name and secret are not accepted.
    #[error("the mail server does not accept the sign-in")]
    SignInRefused,
    /// The sending address is not accepted.
    #[error("the mail server does not accept the sender ({0})")]
    SenderRefused(u16),
    /// The receiving address does not exist or is closed.
    #[error("the mail server does not accept the address ({0})")]
    AddressRefused(u16),
    /// The server does not take this mail as it is.
    #[error("the mail server does not accept the mail ({0})")]
    MessageRefused(u16),
    /// The server is busy, full, or does not allow it now.
    #[error("the mail server refuses for now ({0})")]
    Refused(u16),
    /// The address cannot be written in a mail.
    #[error("the address cannot be used in a mail")]
    AddressUnusable,
    /// The sending address, or the one for answers, cannot be written in a mail.
    #[error("the sender's addresses cannot be used in a mail")]
    SenderUnusable,
    /// The mail could not be put together from its parts.
    #[error("the mail cannot be put together")]
    NotComposed,
    /// The folder for mail cannot be written.
    #[error("the folder for mail cannot be written")]
    NotWritten,
}
