use crate::time::Day;
use serde::{Deserialize, Serialize};

/// What a planner asked the school of a lesson: whether it suits as it stands. It ends when the
/// lesson changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The day by which the school is asked to answer; it can still do so later.
    pub answer_by: Day,
    /// Why it does not suit, in the school's words; none as long as the school did not say no.
    pub refused: Option<String>,
}

impl Proposal {
    /// Whether the school still has to answer.
    pub const fn is_open(&self) -> bool {
        self.refused.is_none()
    }
}
