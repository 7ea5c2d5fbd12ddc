use crate::Fault;
use domain::permission::Denied;
use domain::time::Day;
use domain::values::{Mistake, Mistakes};
use store::StoreError;

/// Why a request was not made or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// The school or club is closed; its history stays, and it asks for nothing new.
    #[error("the organisation is closed")]
    Closed {
        /// Since when.
        since: Day,
    },
    /// The lesson type is no longer offered, so nothing is added to the request.
    #[error("the lesson type is not offered")]
    NotOffered,
    /// The form has mistakes.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl RequestError {
    /// One mistake beside one field.
    pub(super) fn beside(field: &str, mistake: Mistake) -> Self {
        Self::Invalid(Mistakes::one(field, mistake))
    }
}

impl From<Mistakes> for RequestError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Invalid(mistakes)
    }
}

impl From<Fault> for RequestError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for RequestError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<StoreError> for RequestError {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}
