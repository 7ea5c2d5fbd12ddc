use super::{AgeRefusal, Discussion, NoIndex, WeighingFacts, WeighingOutcome, index_age};
use crate::ids::EmployeeId;
use crate::time::Day;
use serde::{Deserialize, Serialize};

coded! {
    /// Where a signal is in its life.
    SignalState {
        /// It stands in the index and matches.
        Active => "active",
        /// It ended: it matches no more, and waits to be removed.
        Inactive => "inactive",
        /// It is out of the index; the file knows that it was.
        Removed => "removed",
    }
}

coded! {
    /// What happens to a signal.
    SignalAct {
        /// It ends.
        End => "end",
        /// It is needed again, before its term.
        Resume => "resume",
        /// It goes out of the index.
        Remove => "remove",
    }
}

/// An act that a state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IllegalSignalAct {
    /// How the signal stands.
    pub state: SignalState,
    /// What was tried.
    pub act: SignalAct,
}

impl SignalState {
    /// The state after an act: active, then inactive, then removed. What is inactive can become
    /// active again, for as long as its term runs; what was removed never: then a new signal is
    /// needed, with a weighing of its own.
    ///
    /// # Errors
    /// [`IllegalSignalAct`] for everything else.
    pub const fn after(self, act: SignalAct) -> Result<Self, IllegalSignalAct> {
        match (self, act) {
            (Self::Active, SignalAct::End) => Ok(Self::Inactive),
            (Self::Inactive, SignalAct::Resume) => Ok(Self::Active),
            (Self::Inactive, SignalAct::Remove) => Ok(Self::Removed),
            (state, act) => Err(IllegalSignalAct { state, act }),
        }
    }
}

/// What counts before a signal is given.
#[derive(Debug, Clone, Copy)]
pub struct SignalFacts<'a> {
    /// The latest version of the weighing.
    pub weighing: Option<&'a WeighingFacts>,
    /// What was said at home.
    pub discussion: Option<Discussion>,
    /// Whether a signal of this case is active already.
    pub active: bool,
    /// The last version of the weighing on which a signal of this case was built.
    pub used: Option<u16>,
    /// Who gives it.
    pub by: EmployeeId,
    /// The youth's birth.
    pub birth: Day,
    /// Why the youth's municipality has no index now, if so.
    pub no_index: Option<NoIndex>,
    /// Whether a colleague must have read the weighing.
    pub four_eyes: bool,
}

/// Why no signal is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalRefusal {
    /// Nothing was weighed.
    NotWeighed,
    /// What was weighed last says: no signal.
    WeighedAgainst,
    /// The weighing is always the worker's own.
    NotYourWeighing,
    /// A colleague must read the weighing first.
    SecondNeeded,
    /// A signal was given on this version already: a next one is weighed anew.
    WeighedBefore,
    /// It was not spoken about at home, and not postponed with a reason.
    NotDiscussed,
    /// It was postponed until a day that has come.
    PostponedTooLong(Day),
    /// One is active already.
    AlreadyActive,
    /// The age does not fit.
    Age(AgeRefusal),
    /// There is no index to give it to.
    NoIndex(NoIndex),
}

impl SignalFacts<'_> {
    /// Whether a signal may be given today. Consent is no condition: the law allows it without
    /// (Jeugdwet, article 7.1.4.1), and asks that it was weighed.
    ///
    /// # Errors
    /// Everything that stands in the way.
    pub fn may_signal(&self, today: Day) -> Result<(), Vec<SignalRefusal>> {
        let mut refusals = Vec::new();
        match self.weighing {
            None => refusals.push(SignalRefusal::NotWeighed),
            Some(weighing) => {
                if weighing.outcome != WeighingOutcome::Signal {
                    refusals.push(SignalRefusal::WeighedAgainst);
                }
                if weighing.by != self.by {
                    refusals.push(SignalRefusal::NotYourWeighing);
                }
                if self.used.is_some_and(|used| weighing.version <= used) {
                    refusals.push(SignalRefusal::WeighedBefore);
                }
                let second = weighing.second.filter(|second| *second != weighing.by);
                if self.four_eyes && second.is_none() {
                    refusals.push(SignalRefusal::SecondNeeded);
                }
            }
        }
        match self.discussion {
            None => refusals.push(SignalRefusal::NotDiscussed),
            Some(Discussion::Postponed { until, .. }) if until <= today => {
                refusals.push(SignalRefusal::PostponedTooLong(until));
            }
            Some(_) => {}
        }
        if self.active {
            refusals.push(SignalRefusal::AlreadyActive);
        }
        refusals.extend(index_age(self.birth, today).err().map(SignalRefusal::Age));
        refusals.extend(self.no_index.map(SignalRefusal::NoIndex));
        match refusals.is_empty() {
            true => Ok(()),
            false => Err(refusals),
        }
    }
}
