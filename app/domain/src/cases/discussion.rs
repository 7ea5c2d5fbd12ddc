use crate::time::Day;
use serde::{Deserialize, Serialize};

/// Whether the weighing was spoken about at home. Who spoke and why it waits is in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discussion {
    /// It was.
    Held {
        /// When with the youth.
        youth: Day,
        /// When with the parents.
        parents: Day,
    },
    /// It waits, for a reason that was written down.
    Postponed {
        /// When it was put off.
        on: Day,
        /// The day on which it comes back.
        until: Day,
    },
}

/// What is wrong with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscussionRefusal {
    /// A talk that is still to come was not held.
    InTheFuture,
    /// It must be said why it waits.
    ReasonNeeded,
    /// It comes back on a day that is still to come.
    NotInTheFuture,
}

impl Discussion {
    /// Whether it may be written down so today.
    ///
    /// # Errors
    /// [`DiscussionRefusal`].
    pub fn check(self, reasoned: bool, today: Day) -> Result<(), DiscussionRefusal> {
        match self {
            Self::Held { youth, parents } if youth.max(parents) > today => {
                Err(DiscussionRefusal::InTheFuture)
            }
            Self::Postponed { .. } if !reasoned => Err(DiscussionRefusal::ReasonNeeded),
            Self::Postponed { until, .. } if until <= today => {
                Err(DiscussionRefusal::NotInTheFuture)
            }
            _ => Ok(()),
        }
    }

    /// The day on which the worker is asked again.
    pub const fn comes_back(self) -> Option<Day> {
        match self {
            Self::Held { .. } => None,
            Self::Postponed { until, .. } => Some(until),
        }
    }
}
