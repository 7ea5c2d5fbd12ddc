use crate::Fault;
use domain::cases::{
    AccessRefusal, CareRefusal, CaseState, ConsentMissing, CorrectionRefusal, DiscussionRefusal,
    EndRefusal, ErasureRefusal, HandoverRefusal, IllegalCaseAct, IllegalSignalAct,
    ObjectionRefusal, PurgeRefusal, SignalRefusal, StepRefusal, TooManyHours, WeighingRefusal,
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
    /// What is known of a youth is not put right now.
    #[error("not put right: {0:?}")]
    Correction(CorrectionRefusal),
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
    /// Citizen service numbers are not in use.
    #[error("citizen service numbers are not in use")]
    BsnNotUsed,
    /// The worker has no role for the area of the case, or is away.
    #[error("not a worker for this case")]
    NotForWorker,
    /// What a version of a weighing lacks.
    #[error("not a weighing: {0:?}")]
    Weighing(Vec<WeighingRefusal>),
    /// What is wrong with what is written of a talk at home.
    #[error("a talk: {0:?}")]
    Discussion(DiscussionRefusal),
    /// What stands in the way of a signal.
    #[error("no signal: {0:?}")]
    Signal(Vec<SignalRefusal>),
    /// A signal's state does not allow it.
    #[error("a signal: {0:?}")]
    SignalAct(IllegalSignalAct),
    /// The signal ended for good: a new one is needed.
    #[error("the signal ended for good")]
    SignalOver,
    /// Nobody was informed of the signal yet.
    #[error("nobody was informed")]
    NotInformed,
    /// A rule about objections.
    #[error("an objection: {0:?}")]
    Objection(ObjectionRefusal),
    /// A rule about help.
    #[error("help: {0:?}")]
    Care(CareRefusal),
    /// Letters cannot be made here, or not now.
    #[error("no letters can be made")]
    NoPress,
    /// The text of a letter is not right; each fault has its line.
    #[error("the text of a letter has faults")]
    Template(Vec<letters_client::template::Fault>),
    /// Nobody is there for the area who could read a worry.
    #[error("nobody reads worries there")]
    NoReader,
    /// A rule about handing over.
    #[error("a handover: {0:?}")]
    Handover(HandoverRefusal),
    /// The match does not stand any more.
    #[error("the match is over")]
    MatchOver,
    /// An index takes no more of them.
    #[error("too many parents")]
    TooManyParents,
    /// What stands in the way of clearing away an index.
    #[error("not cleared away: {0:?}")]
    Purge(PurgeRefusal),
    /// Why nothing past its term goes.
    #[error("no erasure: {0:?}")]
    Erasure(ErasureRefusal),
    /// A rule about a youth's request for what is known.
    #[error("a request: {0:?}")]
    Access(AccessRefusal),
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

impl From<CorrectionRefusal> for CaseError {
    fn from(refusal: CorrectionRefusal) -> Self {
        Self::Correction(refusal)
    }
}

impl From<HandoverRefusal> for CaseError {
    fn from(refusal: HandoverRefusal) -> Self {
        Self::Handover(refusal)
    }
}

impl From<ErasureRefusal> for CaseError {
    fn from(refusal: ErasureRefusal) -> Self {
        Self::Erasure(refusal)
    }
}

impl From<AccessRefusal> for CaseError {
    fn from(refusal: AccessRefusal) -> Self {
        Self::Access(refusal)
    }
}

impl From<IllegalSignalAct> for CaseError {
    fn from(illegal: IllegalSignalAct) -> Self {
        Self::SignalAct(illegal)
    }
}

impl From<StoreError> for CaseError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Broken(Constraint::OffenceName | Constraint::CareOrganisationName) => {
                Self::Invalid(Mistakes::one("name", Mistake::Taken))
            }
            error => Self::Fault(error.into()),
        }
    }
}
