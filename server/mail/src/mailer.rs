mod file;
mod memory;
mod smtp;

pub use file::Folder;
pub use memory::Memory;
pub use smtp::{Secret, SettingsError, SignIn, Smtp, SmtpSettings, Timeouts, Tls};

use crate::{Envelope, SendError};
use std::time::Duration;

/// Longer than writing one file takes on any disk that still works.
const LONGEST_WRITE: Duration = Duration::from_secs(30);

/// The road that mail takes; clones share it.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// To a mail server.
    Smtp(Smtp),
    /// Into a folder, for development.
    File(Folder),
    /// Into memory, for tests.
    Memory(Memory),
}

impl Mailer {
    /// Sends one mail. Sending the same envelope again gives the same mail under the same name.
    ///
    /// # Errors
    /// `Temporary` when it may work later, `Permanent` when it never will.
    pub async fn send(&self, envelope: &Envelope) -> Result<(), SendError> {
        match self {
            Self::Smtp(smtp) => smtp.send(envelope).await,
            Self::File(folder) => folder.send(envelope).await,
            Self::Memory(memory) => memory.send(envelope),
        }
    }

    /// The longest that one mail takes: whoever sends is gone when it takes longer.
    pub fn longest(&self) -> Duration {
        match self {
            Self::Smtp(smtp) => smtp.longest(),
            Self::File(_) | Self::Memory(_) => LONGEST_WRITE,
        }
    }
}
