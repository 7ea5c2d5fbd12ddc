use serde::{Deserialize, Serialize};

coded! {
    /// Where a case is in its life. The last three are ends.
    CaseState {
        /// The referral came in; nobody follows it yet.
        Received => "received",
        /// A worker follows it.
        Running => "running",
        /// Carried out well; the referrer is told.
        EndedWell => "ended_well",
        /// Not carried out; it goes back to the referrer.
        EndedBadly => "ended_badly",
        /// It never began: it went back to the referrer before the first talk.
        SentBack => "sent_back",
    }
}

coded! {
    /// What is done with a case as a whole.
    CaseAct {
        /// A worker gets it, or another worker.
        Allocate => "allocate",
        /// It ends well.
        EndWell => "end_well",
        /// It ends badly.
        EndBadly => "end_badly",
        /// It goes back before it began.
        SendBack => "send_back",
        /// It runs again after its end.
        Reopen => "reopen",
    }
}

/// An act that a state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IllegalCaseAct {
    /// How the case stands.
    pub state: CaseState,
    /// What was tried.
    pub act: CaseAct,
}

impl CaseState {
    /// Whether it is over.
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::EndedWell | Self::EndedBadly | Self::SentBack)
    }

    /// The state after an act. A case cannot end that nobody follows, and one that ended
    /// begins again only when it is reopened.
    ///
    /// # Errors
    /// [`IllegalCaseAct`] when the state does not allow it.
    pub const fn after(self, act: CaseAct) -> Result<Self, IllegalCaseAct> {
        use CaseAct::*;
        match (self, act) {
            (Self::Received | Self::Running, Allocate) => Ok(Self::Running),
            (Self::Running, EndWell) => Ok(Self::EndedWell),
            (Self::Running, EndBadly) => Ok(Self::EndedBadly),
            (Self::Received | Self::Running, SendBack) => Ok(Self::SentBack),
            (Self::EndedWell | Self::EndedBadly | Self::SentBack, Reopen) => Ok(Self::Running),
            (state, act) => Err(IllegalCaseAct { state, act }),
        }
    }
}
