use crate::Fault;
use domain::cases::{
    CaseState, ConsentMissing, EndRefusal, IllegalCaseAct, StepRefusal, TooManyHours,
};
use domain::permission::Denied;
use domain::values::{Mistake, Mistakes};
use store::{Constraint, StoreError};

/// Why something was not done with a case. It names rules, never anybody.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The form has mistakes.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// A rule about steps.
    #[error("a step: {0:?}")]
    Step(StepRefusal),
    /// More than twenty hours.
    #[error("too many hours")]
    Hours(TooManyHours),
    /// Without consent nothing begins.
    #[error("consent is missing: {0:?}")]
    Consent(Vec<ConsentMissing>),
    /// It does not end in this way.
    #[error("no end: {0:?}")]
    End(Vec<EndRefusal>),
    /// The case is in another state.
    #[error("in this state: {0:?}")]
    NotRunning(CaseState),
    /// The worker has no role for the area of the case, or is away.
    #[error("not a worker for this case")]
    NotForWorker,
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<Mistakes> for CaseError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Invalid(mistakes)
    }
}

impl From<Fault> for CaseError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for CaseError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<IllegalCaseAct> for CaseError {
    fn from(illegal: IllegalCaseAct) -> Self {
        Self::NotRunning(illegal.state)
    }
}

impl From<StoreError> for CaseError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Broken(Constraint::OffenceName) => {
                Self::Invalid(Mistakes::one("name", Mistake::Taken))
            }
            error => Self::Fault(error.into()),
        }
    }
}
