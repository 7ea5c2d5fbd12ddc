use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::cases::refusals;
use services::cases::CaseError;

impl From<CaseError> for ApiError {
    fn from(error: CaseError) -> Self {
        let language = caller().language;
        let sentences = |all: Vec<String>| Self::Refused(all.join(" "));
        match error {
            CaseError::Invalid(mistakes) => Self::Invalid(mistakes),
            CaseError::Step(refusal) => Self::Refused(refusals::step(language, refusal)),
            CaseError::Hours(refusal) => Self::Refused(refusals::hours(language, refusal)),
            CaseError::Consent(all) => sentences(
                all.into_iter()
                    .map(|one| refusals::consent(one).in_language(language).to_owned())
                    .collect(),
            ),
            CaseError::End(all) => sentences(
                all.into_iter()
                    .map(|one| refusals::end(language, one))
                    .collect(),
            ),
            CaseError::NotRunning(state) => Self::Refused(refusals::state(language, state)),
            CaseError::NotForWorker => {
                Self::Refused(refusals::NOT_FOR_WORKER.in_language(language).to_owned())
            }
            CaseError::Fault(fault) => fault.into(),
        }
    }
}
