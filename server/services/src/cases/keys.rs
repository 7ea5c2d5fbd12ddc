use crate::{Fault, House};
use std::sync::Arc;
use vault::{BlindIndex, MasterKeys, VaultError};

/// The keys that are in no database and in no backup: without them there are no cases.
#[derive(Debug)]
pub struct CaseKeys {
    /// They wrap the keys of youths, and seal the secrets of second factors.
    pub masters: MasterKeys,
    /// It finds a citizen service number without being able to read it.
    pub index: BlindIndex,
}

impl House {
    /// The same house, with the keys of cases.
    pub fn with_case_keys(mut self, keys: CaseKeys) -> Self {
        self.case_keys = Some(Arc::new(keys));
        self
    }

    /// The same house, in which cases lock after so many minutes without a request for one.
    pub fn with_case_idle(mut self, minutes: u16) -> Self {
        self.case_idle = minutes;
        self
    }

    /// After how many seconds without a request for one cases lock.
    #[must_use]
    pub(crate) fn case_idle_seconds(&self) -> i64 {
        i64::from(self.case_idle) * 60
    }

    /// The keys of cases.
    ///
    /// # Errors
    /// `CasesOff` when the server was started without them.
    pub fn case_keys(&self) -> Result<&CaseKeys, Fault> {
        self.case_keys.as_deref().ok_or(Fault::CasesOff)
    }
}

/// A sealed value that does not open is a fault of ours or a change by somebody else; the log names
/// the kind, never the value.
impl From<VaultError> for Fault {
    fn from(error: VaultError) -> Self {
        tracing::error!(%error, "a sealed value failed");
        Self::Failed
    }
}
