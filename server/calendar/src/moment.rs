//! A moment as the planner meant it and as the clock of the world has it.

use crate::time_zone;
use chrono::{DateTime, NaiveDateTime, Utc};

/// One moment in both of its forms: what the planner meant and when that is.
///
/// The two must name the same moment, in a year from 0 to 9999. Nothing here
/// checks that: `domain` made them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LocalMoment {
    /// Date and wall time in Europe/Amsterdam.
    pub wall: NaiveDateTime,
    /// The same moment in UTC.
    pub instant: DateTime<Utc>,
}

impl LocalMoment {
    /// Whether the wall time alone does not say which moment is meant.
    pub(crate) fn is_ambiguous(&self) -> bool {
        time_zone::comes_twice(self.wall)
    }
}
