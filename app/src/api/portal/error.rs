use crate::api::ApiError;
use services::booking::{AskError, CodeError};

impl From<AskError> for ApiError {
    fn from(error: AskError) -> Self {
        match error {
            AskError::Invalid(mistakes) => Self::Invalid(mistakes),
            AskError::Locked { minutes } => Self::Locked { minutes },
            AskError::Fault(fault) => fault.into(),
        }
    }
}

impl From<CodeError> for ApiError {
    fn from(error: CodeError) -> Self {
        match error {
            CodeError::Invalid(mistakes) => Self::Invalid(mistakes),
            CodeError::Locked { minutes } => Self::Locked { minutes },
            CodeError::Fault(fault) => fault.into(),
        }
    }
}
