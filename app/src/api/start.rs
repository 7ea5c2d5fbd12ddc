//! What the start page tells.

mod read_start;

pub use read_start::{ReadStart, Start, WeekCounts, read_start};
