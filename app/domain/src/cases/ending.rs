use super::{CaseAct, CaseState, StepKind, StepState, Track};
use serde::{Deserialize, Serialize};

coded! {
    /// How a case ends.
    Ending {
        /// Carried out well.
        Well => "well",
        /// Not carried out.
        Badly => "badly",
        /// It never began.
        SentBack => "sent_back",
    }
}

/// What counts when a case ends.
#[derive(Debug, Clone, Copy)]
pub struct EndFacts<'a> {
    /// How it stands.
    pub state: CaseState,
    /// Its steps.
    pub track: &'a Track,
    /// Assignments given.
    pub assignments: usize,
    /// Assignments of those that were done.
    pub assignments_done: usize,
    /// Whether the agreement with the youth was signed.
    pub agreement_signed: bool,
    /// Whether the worker wrote why.
    pub reasoned: bool,
}

/// Why a case does not end in this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndRefusal {
    /// It does not run, or is over.
    NotInThisState(CaseState),
    /// A step is still open.
    StepOpen(StepKind),
    /// An assignment is not done.
    AssignmentOpen,
    /// The agreement was never signed.
    NotSigned,
    /// It must be said why.
    ReasonNeeded,
    /// The first talk was held, so it has begun.
    HasBegun,
}

impl Ending {
    /// The act that it is for the case.
    pub const fn act(self) -> CaseAct {
        match self {
            Self::Well => CaseAct::EndWell,
            Self::Badly => CaseAct::EndBadly,
            Self::SentBack => CaseAct::SendBack,
        }
    }

    /// The state of the case after this end. Well means: every step up to the last talk is settled,
    /// every assignment done and the agreement signed. The other two say why, for it goes into the
    /// message to the referrer.
    ///
    /// # Errors
    /// Everything that stands in the way.
    pub fn of(self, facts: EndFacts<'_>) -> Result<CaseState, Vec<EndRefusal>> {
        let next = facts
            .state
            .after(self.act())
            .map_err(|illegal| vec![EndRefusal::NotInThisState(illegal.state)])?;
        let open = |kind: &StepKind| facts.track.step(*kind).state == StepState::Open;
        let mut refusals = Vec::new();
        match self {
            Self::Well => {
                let before = StepKind::ALL
                    .iter()
                    .filter(|kind| **kind != StepKind::Closing);
                refusals.extend(before.copied().filter(open).map(EndRefusal::StepOpen));
                if facts.assignments_done < facts.assignments {
                    refusals.push(EndRefusal::AssignmentOpen);
                }
                if !facts.agreement_signed {
                    refusals.push(EndRefusal::NotSigned);
                }
            }
            Self::Badly | Self::SentBack => {
                if !facts.reasoned {
                    refusals.push(EndRefusal::ReasonNeeded);
                }
                if self == Self::SentBack && !open(&StepKind::FirstTalk) {
                    refusals.push(EndRefusal::HasBegun);
                }
            }
        }
        match refusals.is_empty() {
            true => Ok(next),
            false => Err(refusals),
        }
    }
}
