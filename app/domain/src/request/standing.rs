use crate::lesson::State;
use serde::{Deserialize, Serialize};

/// How many lessons of a request are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Still to plan.
    pub requested: u32,
    /// On the board, not yet agreed.
    pub proposed: u32,
    /// Agreed.
    pub confirmed: u32,
    /// Over: given, or the group was not there.
    pub over: u32,
    /// Cancelled.
    pub cancelled: u32,
}

impl Tally {
    /// Counts states.
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut tally = Self::default();
        for state in states {
            *match state {
                State::Requested => &mut tally.requested,
                State::Proposed => &mut tally.proposed,
                State::Confirmed => &mut tally.confirmed,
                State::Given | State::NotShownUp => &mut tally.over,
                State::Cancelled => &mut tally.cancelled,
            } += 1;
        }
        tally
    }

    /// Lessons that are not cancelled.
    pub const fn live(self) -> u32 {
        self.requested + self.proposed + self.confirmed + self.over
    }

    /// Lessons that have a place or had their turn.
    pub const fn placed(self) -> u32 {
        self.proposed + self.confirmed + self.over
    }

    /// Where the request as a whole stands. What was cancelled of it does not count, unless that is
    /// everything.
    pub const fn standing(self) -> Standing {
        if self.live() == 0 {
            Standing::Cancelled
        } else if self.requested > 0 {
            match self.placed() {
                0 => Standing::Requested,
                _ => Standing::PartlyPlanned,
            }
        } else if self.proposed > 0 {
            Standing::Proposed
        } else if self.confirmed > 0 {
            Standing::Confirmed
        } else {
            Standing::Given
        }
    }
}

/// Where a request as a whole stands, as its lessons tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing of it is planned.
    Requested,
    /// Some lessons are planned, some are not.
    PartlyPlanned,
    /// All is planned, not all is agreed.
    Proposed,
    /// All is agreed.
    Confirmed,
    /// All is over.
    Given,
    /// All is cancelled.
    Cancelled,
}

/// Which requests a list shows. Each request is in exactly one of the first four.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Show {
    /// With lessons still to plan.
    #[default]
    ToPlan,
    /// Planned whole, with lessons still to come.
    Planned,
    /// Over.
    Done,
    /// Cancelled whole.
    Cancelled,
    /// All of them.
    All,
}

impl Show {
    /// All choices, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::ToPlan,
        Self::Planned,
        Self::Done,
        Self::Cancelled,
        Self::All,
    ];

    /// The name used in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToPlan => "te-plannen",
            Self::Planned => "gepland",
            Self::Done => "klaar",
            Self::Cancelled => "geannuleerd",
            Self::All => "alle",
        }
    }

    /// Reads it from an address; what is still to plan when it is anything else.
    pub fn parse(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|show| show.code() == text)
            .unwrap_or_default()
    }
}

impl Standing {
    /// In which of the lists it stands.
    pub const fn shown_as(self) -> Show {
        match self {
            Self::Requested | Self::PartlyPlanned => Show::ToPlan,
            Self::Proposed | Self::Confirmed => Show::Planned,
            Self::Given => Show::Done,
            Self::Cancelled => Show::Cancelled,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn standing(states: &[State]) -> Standing {
        Tally::of(states.iter().copied()).standing()
    }

    #[test]
    fn a_request_stands_where_its_least_advanced_lesson_stands() {
        use State::*;
        assert_eq!(standing(&[Requested, Requested]), Standing::Requested);
        assert_eq!(standing(&[Requested, Confirmed]), Standing::PartlyPlanned);
        assert_eq!(standing(&[Confirmed, Proposed, Given]), Standing::Proposed);
        assert_eq!(standing(&[Confirmed, Given]), Standing::Confirmed);
        assert_eq!(standing(&[NotShownUp, Given]), Standing::Given);
        assert_eq!(standing(&[Cancelled, Cancelled]), Standing::Cancelled);
    }

    proptest! {
        #[test]
        fn a_cancelled_lesson_changes_nothing_while_another_goes_on(
            states in prop::collection::vec(prop::sample::select(State::ALL.to_vec()), 1..20),
        ) {
            let with = [states.clone(), vec![State::Cancelled]].concat();
            prop_assert_eq!(standing(&with), standing(&states));
        }
    }
}
