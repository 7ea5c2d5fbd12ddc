use super::WorkingDays;
use crate::time::Day;
use chrono::Days;
use serde::{Deserialize, Serialize};

coded! {
    /// What came of an objection.
    ObjectionOutcome {
        /// Founded: the signal ends as unjustified.
        Founded => "founded",
        /// Unfounded: the signal stays.
        Unfounded => "unfounded",
        /// Not taken up, for it came too late or from somebody else.
        NotTakenUp => "not_taken_up",
        /// Withdrawn by who made it.
        Withdrawn => "withdrawn",
    }
}

/// The six weeks in which can be objected to a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ObjectionTerm {
    /// Day on which youth and parents were informed.
    pub informed: Day,
    /// Last day, inclusive.
    pub last: Day,
}

/// What is wrong with an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectionRefusal {
    /// Nobody objects before being informed.
    BeforeInformed,
    /// It lies in the future.
    InTheFuture,
    /// It was decided already.
    Decided,
}

impl ObjectionTerm {
    /// Six weeks (Algemene wet bestuursrecht, article 6:7), from the day after the informing
    /// (article 6:8); a last day in a weekend or on a public holiday moves to the next working day
    /// (Algemene termijnenwet, article 1).
    pub fn of(informed: Day, calendar: WorkingDays<'_>) -> Self {
        let last = calendar.end_of_term(informed + Days::new(42));
        Self { informed, last }
    }

    /// Whether an objection of a day is in time.
    pub fn holds(self, lodged: Day) -> bool {
        (self.informed..=self.last).contains(&lodged)
    }

    /// Whether an objection may be written down: also a late one, for it too gets an answer.
    ///
    /// # Errors
    /// [`ObjectionRefusal`].
    pub fn lodge(self, lodged: Day, today: Day) -> Result<(), ObjectionRefusal> {
        if lodged < self.informed {
            Err(ObjectionRefusal::BeforeInformed)
        } else if lodged > today {
            Err(ObjectionRefusal::InTheFuture)
        } else {
            Ok(())
        }
    }
}

impl ObjectionOutcome {
    /// Whether the signal ends by it.
    pub const fn ends_signal(self) -> bool {
        matches!(self, Self::Founded)
    }
}
