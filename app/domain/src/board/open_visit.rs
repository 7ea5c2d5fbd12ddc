use super::VisitKey;
use crate::fit::Visit;
use crate::ids::LessonTypeId;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A visit that is still to plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenVisit {
    /// Which visit of which request.
    pub key: VisitKey,
    /// What is asked.
    pub lesson_type: LessonTypeId,
    /// What must be placed.
    pub visit: Visit,
    /// Version of each lesson, in the order of the visit's parts.
    pub versions: Vec<i32>,
    /// The day the request came in.
    pub received_on: Day,
}
