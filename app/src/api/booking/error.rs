use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::{booking, waiting};
use services::Fault;
use services::booking::BookError;

impl From<BookError> for ApiError {
    fn from(error: BookError) -> Self {
        let language = caller().language;
        match error {
            BookError::Refused(refusals) => {
                Self::Refused(booking::refusals(language, &refusals, &[]))
            }
            BookError::NotNow(refusals) => Self::Refused(booking::not_now(language, &refusals)),
            BookError::Taken(near) => {
                let near: Vec<_> = near.iter().map(Into::into).collect();
                Self::Refused(booking::taken(language, None, &near))
            }
            BookError::HoldOver { .. } => {
                Self::Refused(booking::HOLD_OVER.in_language(language).to_owned())
            }
            BookError::StillFree(slots) => {
                let slots: Vec<_> = slots.iter().map(Into::into).collect();
                Self::Refused(waiting::still_free(language, &slots))
            }
            BookError::InLine => {
                let sentence = waiting::IN_LINE_ALREADY.in_language(language);
                Self::Refused(sentence.to_owned())
            }
            BookError::UndoOver => {
                Self::Refused(booking::UNDO_OVER.in_language(language).to_owned())
            }
            BookError::Invalid(mistakes) => Self::Invalid(mistakes),
            BookError::Fault(Fault::Stale) => {
                Self::Refused(booking::STALE.in_language(language).to_owned())
            }
            BookError::Fault(fault) => fault.into(),
        }
    }
}
