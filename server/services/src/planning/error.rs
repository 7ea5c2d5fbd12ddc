use crate::Fault;
use domain::fit::{Placement, Refusal};
use domain::lesson::IllegalAct;
use domain::permission::Denied;
use domain::values::Mistakes;
use store::{Constraint, StoreError};

/// Why something was not done to a lesson.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PlanError {
    /// It does not fit; nobody can overrule a hard refusal, soft ones need a reason.
    #[error("does not fit")]
    Refused {
        /// Every reason.
        refusals: Vec<Refusal>,
        /// The nearest placements that do fit, at most three.
        nearest: Vec<Placement>,
    },
    /// Somebody else took the place a moment ago.
    #[error("the place was taken meanwhile")]
    Taken,
    /// The lesson's state does not allow it.
    #[error("not in this state")]
    Illegal(IllegalAct),
    /// A lesson that lies ahead cannot be recorded.
    #[error("not yet given")]
    Ahead,
    /// The form has mistakes.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<Fault> for PlanError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for PlanError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<IllegalAct> for PlanError {
    fn from(illegal: IllegalAct) -> Self {
        Self::Illegal(illegal)
    }
}

impl From<Mistakes> for PlanError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Invalid(mistakes)
    }
}

impl From<StoreError> for PlanError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Broken(Constraint::Overlap) => Self::Taken,
            other => Self::Fault(other.into()),
        }
    }
}
