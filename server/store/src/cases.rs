//! Cases: the log, the keys, and who looked at what was not theirs.
//!
//! Whatever reads something of a case takes a [`log::Logged`]: the proof that the read stands in the
//! log, in the transaction in which it is done. What is sealed goes in and out sealed; the keys are
//! not here.

pub mod broken_glass;
pub mod core;
pub mod files;
pub mod keys;
pub mod lists;
pub mod log;
pub mod parts;
pub mod rules;

use crate::StoreError;
use vault::Sealed;

/// A sealed value from a column that may be empty.
fn sealed(bytes: Option<Vec<u8>>) -> Result<Option<Sealed>, StoreError> {
    bytes
        .map(Sealed::from_bytes)
        .transpose()
        .map_err(|_| StoreError::Unreadable("a sealed value"))
}
