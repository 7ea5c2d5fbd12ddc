//! Lessons: read for a change, written with their educators and what they occupy.

mod read;
pub(crate) use read::small;
mod write;

use domain::ids::{AreaId, LessonTypeId};
use domain::lesson::{CancelledBy, Lesson, Outcome, Proposal};
use domain::time::Instant;

/// Who cancelled a lesson, why and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancellation {
    /// Who.
    pub by: CancelledBy,
    /// Why, in the words of whoever did it.
    pub reason: String,
    /// When.
    pub at: Instant,
}

/// A lesson with all that is kept of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonRecord {
    /// The lesson; its version is the one that was read.
    pub lesson: Lesson,
    /// What is given.
    pub lesson_type: LessonTypeId,
    /// The area of its school or club.
    pub area: AreaId,
    /// Why a planner overruled a rule for its place.
    pub overruled: Option<String>,
    /// Its cancellation.
    pub cancelled: Option<Cancellation>,
    /// What happened.
    pub outcome: Option<Outcome>,
    /// What its school was asked.
    pub proposal: Option<Proposal>,
}
