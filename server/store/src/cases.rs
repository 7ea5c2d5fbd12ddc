//! Cases: the log, the keys, and who looked at what was not theirs.
//!
//! Whatever reads something of a case takes a [`log::Logged`]: the proof that the read stands in the
//! log, in the transaction in which it is done. What is sealed goes in and out sealed; the keys are
//! not here.

pub mod access_requests;
pub mod appointments;
pub mod broken_glass;
pub mod bsn;
pub mod care;
pub mod core;
pub mod correct;
pub mod counts;
pub mod erasures;
mod file_changes;
pub mod files;
pub mod follow_ups;
pub mod handovers;
pub mod index_jobs;
pub mod index_links;
pub mod keys;
pub mod letters;
pub mod lists;
pub mod log;
pub mod match_contacts;
pub mod matches;
pub mod orphans;
pub mod parents;
pub mod parts;
pub mod reminders;
pub mod retained;
pub mod retention;
pub mod rules;
pub mod school;
mod settings;
pub mod signal_rules;
pub mod signals;
pub mod waiting_handovers;
pub mod weighings;
pub mod worries;

use crate::StoreError;
use vault::Sealed;

/// A sealed value from a column that may be empty.
fn sealed(bytes: Option<Vec<u8>>) -> Result<Option<Sealed>, StoreError> {
    bytes
        .map(Sealed::from_bytes)
        .transpose()
        .map_err(|_| StoreError::Unreadable("a sealed value"))
}
