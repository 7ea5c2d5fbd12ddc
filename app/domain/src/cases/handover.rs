use super::{WorkerLoad, in_turn};
use crate::ids::EmployeeId;
use crate::time::Day;
use serde::{Deserialize, Serialize};

coded! {
    /// Where a handover stands.
    HandoverState {
        /// The house proposed how to divide.
        Proposed => "proposed",
        /// The coordinator confirmed; once the absence has begun the stand-in gets what comes in.
        Confirmed => "confirmed",
        /// The receiver took it over.
        Accepted => "accepted",
        /// The receiver did not; the coordinator divides anew.
        Refused => "refused",
        /// It was not needed after all.
        Withdrawn => "withdrawn",
    }
}

/// What one worker hands over to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct HandoverFacts {
    /// How it stands.
    pub state: HandoverState,
    /// From whom.
    pub from: EmployeeId,
    /// To whom.
    pub to: EmployeeId,
    /// Who stands in until it is accepted.
    pub stand_in: Option<EmployeeId>,
}

/// What somebody does with a handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoverAct {
    /// The coordinator gives it to somebody.
    Divide {
        /// To whom.
        to: EmployeeId,
        /// Who stands in.
        stand_in: EmployeeId,
    },
    /// The coordinator confirms.
    Confirm,
    /// The receiver accepts.
    Accept,
    /// The receiver does not.
    Refuse,
    /// The coordinator takes it back.
    Withdraw,
}

/// Why a handover does not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandoverRefusal {
    /// Not in this state.
    NotInThisState(HandoverState),
    /// Only the receiver accepts or refuses; who sends never does it for the other.
    NotTheReceiver,
    /// Nobody hands over to oneself.
    ToOneself,
    /// Nobody stands in for oneself.
    OwnStandIn,
    /// Until somebody accepts, somebody must stand in.
    NoStandIn,
    /// The worker of the case is there: it goes to another only when that one accepts.
    HasWorker,
    /// It is being handed over already.
    UnderWay,
}

impl HandoverFacts {
    /// The handover after an act of somebody.
    ///
    /// # Errors
    /// [`HandoverRefusal`].
    pub fn after(mut self, act: HandoverAct, by: EmployeeId) -> Result<Self, HandoverRefusal> {
        use HandoverState::*;
        let wrong = HandoverRefusal::NotInThisState(self.state);
        match act {
            HandoverAct::Divide { to, stand_in } => {
                if !matches!(self.state, Proposed | Refused) {
                    return Err(wrong);
                }
                if to == self.from {
                    return Err(HandoverRefusal::ToOneself);
                }
                if stand_in == self.from {
                    return Err(HandoverRefusal::OwnStandIn);
                }
                self.to = to;
                self.stand_in = Some(stand_in);
                self.state = Proposed;
            }
            HandoverAct::Confirm if self.state != Proposed => return Err(wrong),
            HandoverAct::Confirm if self.to == self.from => return Err(HandoverRefusal::ToOneself),
            HandoverAct::Confirm if self.stand_in.is_none_or(|one| one == self.from) => {
                return Err(HandoverRefusal::NoStandIn);
            }
            HandoverAct::Confirm => self.state = Confirmed,
            HandoverAct::Accept | HandoverAct::Refuse => {
                if self.state != Confirmed {
                    return Err(wrong);
                }
                if by != self.to || by == self.from {
                    return Err(HandoverRefusal::NotTheReceiver);
                }
                self.state = if act == HandoverAct::Accept {
                    Accepted
                } else {
                    Refused
                };
            }
            HandoverAct::Withdraw => {
                if !matches!(self.state, Proposed | Confirmed | Refused) {
                    return Err(wrong);
                }
                self.state = Withdrawn;
            }
        }
        Ok(self)
    }

    /// Who answers for what is handed over once the absence has begun: the stand-in from the confirming
    /// on, the receiver from the accepting on, and until then who hands over. Always somebody.
    pub fn answers(&self) -> EmployeeId {
        match self.state {
            HandoverState::Accepted => self.to,
            HandoverState::Confirmed | HandoverState::Refused => self.stand_in.unwrap_or(self.from),
            HandoverState::Proposed | HandoverState::Withdrawn => self.from,
        }
    }
}

/// Whether an absence is so long that what somebody follows is handed over: at least so many days,
/// both ends included; an absence without an end is.
pub fn is_long(first: Day, last: Option<Day>, days: u16) -> bool {
    last.is_none_or(|last| (last - first).num_days() + 1 >= i64::from(days))
}

/// A proposal for each case (given by whether a worker works for its area): one after another to who
/// then has fewest, so that the load spreads. None where nobody can take it; that is told, never
/// left out.
pub fn divide(
    cases: &[&dyn Fn(EmployeeId) -> bool],
    workers: &[WorkerLoad],
) -> Vec<Option<EmployeeId>> {
    let mut workers = workers.to_vec();
    let mut given = Vec::with_capacity(cases.len());
    for in_area in cases {
        for worker in &mut workers {
            worker.same_area = in_area(worker.worker);
        }
        let first = in_turn(workers.clone()).first().map(|one| one.worker);
        if let Some(first) = first {
            let mut all = workers.iter_mut();
            if let Some(worker) = all.find(|worker| worker.worker == first) {
                worker.running = worker.running.saturating_add(1);
            }
        }
        given.push(first);
    }
    given
}
