//! Cases: the log, the keys, and who looked at what was not theirs.
//!
//! Whatever reads something of a case takes a [`log::Logged`]: the proof that the read stands in the
//! log, in the transaction in which it is done. What is sealed goes in and out sealed; the keys are
//! not here.

pub mod broken_glass;
pub mod core;
pub mod keys;
pub mod log;
