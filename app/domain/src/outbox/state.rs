use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// Where a mail stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// It waits: for its moment, or for the next try.
    Queued,
    /// Somebody is sending it now.
    Sending,
    /// The mail server took it.
    Sent,
    /// It will not be tried again by itself.
    Failed,
    /// It came too late to make sense, and was not sent.
    Dropped,
    /// An administrator stopped it.
    Stopped,
}

impl MailState {
    /// All states, in the order in which they are shown.
    pub const ALL: [Self; 6] = [
        Self::Queued,
        Self::Sending,
        Self::Sent,
        Self::Failed,
        Self::Dropped,
        Self::Stopped,
    ];

    /// The name used in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
            Self::Stopped => "stopped",
        }
    }

    /// Reads a state from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or(Mistake::NotAChoice)
    }

    /// Whether nothing more happens to it by itself.
    pub const fn is_over(self) -> bool {
        !matches!(self, Self::Queued | Self::Sending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_reads_back_from_its_code() {
        let read = MailState::ALL.map(|state| MailState::parse(state.code()));
        assert_eq!(read, MailState::ALL.map(Ok));
        assert_eq!(MailState::parse("lost"), Err(Mistake::NotAChoice));
    }
}
