use crate::ids::{EmployeeId, LessonId};
use crate::lesson::State;
use crate::time::{Day, Minute};
use serde::{Deserialize, Serialize};

/// How a lesson stands against what educators see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draft {
    /// They see it as it is.
    Published,
    /// They do not see it yet.
    New,
    /// They see it on another day, at another time, or with other educators.
    Moved,
    /// They see it in an earlier state.
    Restated,
}

/// A lesson as educators see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedLesson {
    /// Which.
    pub lesson: LessonId,
    /// In which state.
    pub state: State,
    /// The day.
    pub day: Day,
    /// Start, wall time.
    pub start: Minute,
    /// Who gives it; the first leads.
    pub educators: Vec<EmployeeId>,
}

impl Draft {
    /// Compares a lesson on the board with what educators see of it.
    pub fn between(
        published: Option<&PublishedLesson>,
        state: State,
        day: Day,
        start: Minute,
        educators: &[EmployeeId],
    ) -> Self {
        match published {
            None => Self::New,
            Some(seen) if (seen.day, seen.start) != (day, start) || seen.educators != educators => {
                Self::Moved
            }
            Some(seen) if seen.state != state => Self::Restated,
            Some(_) => Self::Published,
        }
    }
}
