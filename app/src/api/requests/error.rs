use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::requests;
use services::requests::RequestError;

impl From<RequestError> for ApiError {
    fn from(error: RequestError) -> Self {
        let language = caller().language;
        match error {
            RequestError::Closed { since } => Self::Refused(requests::closed(language, since)),
            RequestError::NotOffered => {
                Self::Refused(requests::NOT_OFFERED.in_language(language).to_owned())
            }
            RequestError::Invalid(mistakes) => Self::Invalid(mistakes),
            RequestError::Fault(fault) => fault.into(),
        }
    }
}
