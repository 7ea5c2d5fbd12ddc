use super::{ADULT_AGE, age_on};
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
        /// When with the parents; may be none of a youth of 18 or older.
        parents: Option<Day>,
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
    /// The youth is younger than 18: the parents are spoken with too.
    ParentsNeeded,
}

impl Discussion {
    /// Whether it may be written down so today, of a youth with this birth.
    ///
    /// # Errors
    /// [`DiscussionRefusal`].
    pub fn check(self, reasoned: bool, birth: Day, today: Day) -> Result<(), DiscussionRefusal> {
        match self {
            Self::Held { youth, parents } if Some(youth).max(parents) > Some(today) => {
                Err(DiscussionRefusal::InTheFuture)
            }
            Self::Held {
                youth,
                parents: None,
            } if age_on(birth, youth).is_none_or(|age| age < ADULT_AGE) => {
                Err(DiscussionRefusal::ParentsNeeded)
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
