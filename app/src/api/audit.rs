//! The audit trail.

#[cfg(feature = "ssr")]
mod detail;
mod read_trail;

pub use read_trail::{ReadTrail, TrailLine, TrailPage, read_trail};
