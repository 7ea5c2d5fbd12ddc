//! The log of cases: who read or wrote what, in hash-chained rows that only ever grow.

mod append;
mod read;
mod verify;

pub use append::{About, LogEntry, Logged};
pub use read::{Head, LogFilter, LogLine};
pub use verify::{Broken, Verified};
