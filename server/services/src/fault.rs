use domain::permission::Denied;
use domain::values::{Mistake, Mistakes};
use store::{Constraint, StoreError};

/// What any use case may answer beside its own errors.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The permission table does not allow it.
    #[error("not permitted")]
    Denied,
    /// There is no such record, or none that this actor may know of.
    #[error("no such record")]
    NotFound,
    /// Somebody else changed the record since it was shown.
    #[error("changed meanwhile")]
    Stale,
    /// Too much at once; trying again helps.
    #[error("busy")]
    Busy,
    /// The server was started without the keys of cases.
    #[error("cases are off: the server has no keys for them")]
    CasesOff,
    /// Something broke; the log has the kind of fault.
    #[error("failed")]
    Failed,
}

impl From<Denied> for Fault {
    fn from(_: Denied) -> Self {
        Self::Denied
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Stale => Self::Stale,
            StoreError::Busy => Self::Busy,
            StoreError::Broken(_) | StoreError::Unreadable(_) | StoreError::Failed(_) => {
                tracing::error!(%error, "the store failed");
                Self::Failed
            }
        }
    }
}

/// Why a record was not made or changed as a form asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The form has mistakes.
    #[error("mistakes in the form")]
    Invalid(Mistakes),
    /// Anything else.
    #[error(transparent)]
    Fault(Fault),
}

impl From<Mistakes> for EditError {
    fn from(mistakes: Mistakes) -> Self {
        Self::Invalid(mistakes)
    }
}

impl From<Fault> for EditError {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Denied> for EditError {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl From<StoreError> for EditError {
    fn from(error: StoreError) -> Self {
        let field = match &error {
            StoreError::Broken(Constraint::EmployeeEmail) => "email",
            StoreError::Broken(Constraint::SiteCode) => "site_code",
            StoreError::Broken(
                Constraint::GroupName
                | Constraint::SkillName
                | Constraint::LessonTypeName
                | Constraint::AreaName
                | Constraint::SeasonName
                | Constraint::OffenceName
                | Constraint::CareOrganisationName
                | Constraint::FundingSourceName
                | Constraint::Holiday,
            ) => "name",
            StoreError::Broken(Constraint::LessonTypeVersion) => "valid_from",
            _ => return Self::Fault(error.into()),
        };
        Self::Invalid(Mistakes::one(field, Mistake::Taken))
    }
}
