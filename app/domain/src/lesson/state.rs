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
