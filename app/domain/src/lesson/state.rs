//! The states of a lesson. Only [`State::after`] makes a new state, so an illegal transition cannot
//! be written down.

use crate::values::Mistake;
use serde::{Deserialize, Serialize};

/// Where a lesson stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Asked for, not yet on the board.
    Requested,
    /// On the board, not yet agreed with the school.
    Proposed,
    /// Agreed with the school.
    Confirmed,
    /// It took place.
    Given,
    /// It will not take place.
    Cancelled,
    /// The educator came and the group was not there.
    NotShownUp,
}

/// Something that is done to a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Put on the board.
    Place,
    /// Moved to another day or time.
    Move,
    /// Given to other educators at the same time.
    Reassign,
    /// Taken off the board, back to the requests still to plan.
    TakeOff,
    /// Agreed with the school.
    Confirm,
    /// Cancelled.
    Cancel,
    /// Recorded as given.
    RecordGiven,
    /// Recorded as not shown up.
    RecordNotShownUp,
    /// Cancelled by mistake, or asked for again: back to the requests still to plan.
    AskAgain,
    /// Recorded by mistake: back to confirmed.
    Unrecord,
}

/// An act that the lesson's state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IllegalAct {
    /// The state it was in.
    pub state: State,
    /// What was tried.
    pub act: Act,
}

/// Who cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelledBy {
    /// The school or club.
    Organisation,
    /// We ourselves.
    Us,
}

impl CancelledBy {
    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Us => "us",
        }
    }

    /// Reads it from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        [Self::Organisation, Self::Us]
            .into_iter()
            .find(|by| by.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

impl State {
    /// All states, in the order of a lesson's life.
    pub const ALL: [Self; 6] = [
        Self::Requested,
        Self::Proposed,
        Self::Confirmed,
        Self::Given,
        Self::Cancelled,
        Self::NotShownUp,
    ];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Proposed => "proposed",
            Self::Confirmed => "confirmed",
            Self::Given => "given",
            Self::Cancelled => "cancelled",
            Self::NotShownUp => "not_shown_up",
        }
    }

    /// Reads a state from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == text)
            .ok_or(Mistake::NotAChoice)
    }

    /// Whether the lesson holds its educators and group at its time.
    pub const fn occupies(self) -> bool {
        matches!(
            self,
            Self::Proposed | Self::Confirmed | Self::Given | Self::NotShownUp
        )
    }

    /// The state after an act. Moving a confirmed lesson to another time makes it a proposal again,
    /// because the school agreed to the old time; another educator does not.
    ///
    /// # Errors
    /// [`IllegalAct`] when the state does not allow it.
    pub const fn after(self, act: Act) -> Result<Self, IllegalAct> {
        use Act::*;
        use State::*;
        Ok(match (self, act) {
            (Requested, Place) => Proposed,
            (Proposed | Confirmed, Move) => Proposed,
            (Proposed, Reassign) => Proposed,
            (Confirmed, Reassign) => Confirmed,
            (Proposed | Confirmed, TakeOff) => Requested,
            (Proposed, Confirm) => Confirmed,
            (Requested | Proposed | Confirmed, Cancel) => Cancelled,
            (Confirmed, RecordGiven) => Given,
            (Confirmed, RecordNotShownUp) => NotShownUp,
            (Cancelled, AskAgain) => Requested,
            (Given | NotShownUp, Unrecord) => Confirmed,
            (state, act) => return Err(IllegalAct { state, act }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    const ACTS: [Act; 10] = [
        Act::Place,
        Act::Move,
        Act::Reassign,
        Act::TakeOff,
        Act::Confirm,
        Act::Cancel,
        Act::RecordGiven,
        Act::RecordNotShownUp,
        Act::AskAgain,
        Act::Unrecord,
    ];

    fn allowed(state: State) -> Vec<Act> {
        ACTS.into_iter()
            .filter(|act| state.after(*act).is_ok())
            .collect()
    }

    #[test]
    fn what_has_been_recorded_can_only_be_unrecorded() {
        assert_eq!(allowed(State::Given), [Act::Unrecord]);
        assert_eq!(allowed(State::NotShownUp), [Act::Unrecord]);
        assert_eq!(State::Given.after(Act::Unrecord), Ok(State::Confirmed));
    }

    #[test]
    fn a_cancelled_lesson_can_only_be_asked_for_again() {
        assert_eq!(allowed(State::Cancelled), [Act::AskAgain]);
    }

    #[test]
    fn a_confirmed_lesson_that_moves_must_be_agreed_again_but_not_for_another_educator() {
        assert_eq!(State::Confirmed.after(Act::Move), Ok(State::Proposed));
        assert_eq!(State::Confirmed.after(Act::Reassign), Ok(State::Confirmed));
    }

    #[test]
    fn every_state_is_reached_from_a_request_and_leads_back_to_one() {
        let reached_from = |start: State| {
            let mut reached = BTreeSet::from([start]);
            for _ in State::ALL {
                let next: Vec<_> = reached
                    .iter()
                    .flat_map(|state| ACTS.map(|act| state.after(act)))
                    .flatten()
                    .collect();
                reached.extend(next);
            }
            reached
        };
        for state in State::ALL {
            assert_eq!(reached_from(state), BTreeSet::from(State::ALL), "{state:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_done_a_lesson_holds_its_time_exactly_while_it_has_a_place(
            acts in prop::collection::vec(prop::sample::select(ACTS.to_vec()), 0..60),
        ) {
            let (mut state, mut placed) = (State::Requested, false);
            for act in acts {
                match state.after(act) {
                    Ok(next) => {
                        placed = match act {
                            Act::Place => true,
                            Act::TakeOff | Act::Cancel => false,
                            _ => placed,
                        };
                        state = next;
                    }
                    Err(illegal) => prop_assert_eq!(illegal, IllegalAct { state, act }),
                }
                prop_assert_eq!(state.occupies(), placed, "{:?} after {:?}", state, act);
                prop_assert_eq!(State::parse(state.code()), Ok(state));
            }
        }
    }
}
