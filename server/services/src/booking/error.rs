use crate::Fault;
use domain::booking::{BookRefusal, ChangeRefusal, OpenSlot};
use domain::lesson::IllegalAct;
use domain::permission::Denied;
use domain::time::Instant;
use domain::values::Mistakes;
use store::{Constraint, StoreError};

/// Why something could not be booked, moved or cancelled by a school.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BookError {
    /// The rules of the season, the lesson or the school are against it.
    #[error("the rules are against it")]
    Refused(Vec<BookRefusal>),
    /// It is too late to change it.
    #[error("it cannot be changed any more")]
    NotNow(Vec<ChangeRefusal>),
    /// Somebody was first, or nobody can give it then; with up to three times nearby that can be
    /// had.
    #[error("the time was taken")]
    Taken(Vec<OpenSlot>),
    /// The slot was held too long.
    #[error("the slot is no longer held")]
    HoldOver {
        /// Since when, in UTC seconds.
        since: Instant,
    },
    /// It need not wait: these times can be had, up to three of them.
    #[error("there are times that can be had")]
    StillFree(Vec<OpenSlot>),
    /// It waits for that lesson already, with one of these groups.
    #[error("it is in line already")]
    InLine,
    /// The time for undoing is over.
    #[error("undoing is over")]
    UndoOver,
    /// Mistakes beside the fields.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// See [`Fault`].
    #[error(transparent)]
    Fault(Fault),
}

impl From<Mistakes> for BookError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Invalid(mistakes)
    }
}

impl From<Fault> for BookError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for BookError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<IllegalAct> for BookError {
    fn from(_: IllegalAct) -> Self {
        Self::Fault(Fault::Stale)
    }
}

impl From<StoreError> for BookError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Broken(Constraint::Overlap) => Self::Taken(Vec::new()),
            other => Self::Fault(other.into()),
        }
    }
}

impl From<crate::planning::PlanError> for BookError {
    fn from(error: crate::planning::PlanError) -> Self {
        use crate::planning::PlanError;
        match error {
            PlanError::Taken | PlanError::Refused { .. } => Self::Taken(Vec::new()),
            PlanError::Illegal(_) | PlanError::Ahead => Self::Fault(Fault::Stale),
            PlanError::Invalid(mistakes) => Self::Invalid(mistakes),
            PlanError::Fault(fault) => Self::Fault(fault),
        }
    }
}
