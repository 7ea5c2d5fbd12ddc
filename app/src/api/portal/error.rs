use crate::api::ApiError;
use services::booking::AskError;

impl From<AskError> for ApiError {
    fn from(error: AskError) -> Self {
        match error {
            AskError::Invalid(mistakes) => Self::Invalid(mistakes),
            AskError::Locked { minutes } => Self::Locked { minutes },
            AskError::Fault(fault) => fault.into(),
        }
    }
}
