use crate::api::ApiError;
use crate::api::request::caller;
use crate::text::cases::refusals;
use crate::text::letters;
use crate::text::letters::faults as letter_faults;
use crate::text::signals::refusals as signals;
use services::cases::CaseError;

impl From<CaseError> for ApiError {
    fn from(error: CaseError) -> Self {
        let language = caller().language;
        let sentences = |all: Vec<String>| Self::Refused(all.join(" "));
        match error {
            CaseError::Invalid(mistakes) => Self::Invalid(mistakes),
            CaseError::Correction(refusal) => {
                let sentence = crate::text::correction::refusal(refusal);
                Self::Refused(sentence.in_language(language).to_owned())
            }
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
            CaseError::BsnNotUsed => {
                Self::Refused(crate::text::bsn::NOT_USED.in_language(language).to_owned())
            }
            CaseError::NotForWorker => {
                Self::Refused(refusals::NOT_FOR_WORKER.in_language(language).to_owned())
            }
            CaseError::Weighing(all) => sentences(
                all.into_iter()
                    .map(|one| signals::weighing(language, one))
                    .collect(),
            ),
            CaseError::Discussion(refusal) => Self::Refused(
                signals::discussion(refusal)
                    .in_language(language)
                    .to_owned(),
            ),
            CaseError::Signal(all) => sentences(
                all.into_iter()
                    .map(|one| signals::signal(language, one))
                    .collect(),
            ),
            CaseError::SignalAct(refusal) => {
                Self::Refused(signals::act(refusal).in_language(language).to_owned())
            }
            CaseError::SignalOver => Self::Refused(signals::OVER.in_language(language).to_owned()),
            CaseError::NotInformed => {
                Self::Refused(signals::NOT_INFORMED.in_language(language).to_owned())
            }
            CaseError::Objection(refusal) => {
                Self::Refused(signals::objection(refusal).in_language(language).to_owned())
            }
            CaseError::Care(refusal) => {
                Self::Refused(signals::care(refusal).in_language(language).to_owned())
            }
            CaseError::NoPress => Self::Refused(letters::NO_PRESS.in_language(language).to_owned()),
            CaseError::Template(faults) => sentences(
                faults
                    .iter()
                    .map(|fault| letter_faults::fault(language, fault))
                    .collect(),
            ),
            CaseError::NoReader => Self::Refused(
                crate::text::worries::NO_READER
                    .in_language(language)
                    .to_owned(),
            ),
            CaseError::Handover(refusal) => Self::Refused(
                crate::text::handovers::refusal(refusal)
                    .in_language(language)
                    .to_owned(),
            ),
            CaseError::MatchOver => {
                Self::Refused(crate::text::matches::OVER.in_language(language).to_owned())
            }
            CaseError::TooManyParents => Self::Refused(
                crate::text::matches::TOO_MANY_PARENTS
                    .in_language(language)
                    .to_owned(),
            ),
            CaseError::Purge(refusal) => Self::Refused(
                crate::text::matches::purge_refusal(refusal)
                    .in_language(language)
                    .to_owned(),
            ),
            CaseError::Erasure(refusal) => {
                Self::Refused(crate::text::retention_rules::refusal(language, refusal))
            }
            CaseError::Access(refusal) => {
                Self::Refused(crate::text::access_request::refusal(language, refusal).to_owned())
            }
            CaseError::Fault(fault) => fault.into(),
        }
    }
}
