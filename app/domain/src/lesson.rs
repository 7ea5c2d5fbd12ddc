//! One scheduled session with one group, and the states it goes through.

mod done;
mod own;
mod own_figures;
mod page;
mod proposal;
mod reply;
mod snapshot;
mod state;

pub use done::Done;
pub use own::{OwnLesson, OwnWeek, Recording, WayThere};
pub use own_figures::{OwnFact, OwnFigures, OwnKind, OwnLine, OwnSums, own_lines, own_months};
pub use page::{HistoryLine, LessonContact, LessonPage};
pub use proposal::Proposal;
pub use reply::{LessonReply, NotTaken, RepliesTaken, ReplyAnswer};
pub use snapshot::Snapshot;
pub use state::{Act, CancelledBy, IllegalAct, State};

use crate::ids::{EmployeeId, GroupId, LessonId, OrganisationId, RequestId};
use crate::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};

/// Where and when a lesson is placed on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The day.
    pub day: Day,
    /// Start, wall time.
    pub start: Minute,
    /// Who gives it; the first leads.
    pub educators: Vec<EmployeeId>,
}

/// What happened at the lesson, as the educator records it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Pupils who were there.
    pub pupils_present: Option<u16>,
    /// A remark without pupils' names, at most 1,000 characters.
    pub remark: String,
}

/// A lesson as the planners work on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// Its id.
    pub id: LessonId,
    /// The request it answers.
    pub request: RequestId,
    /// The school or club.
    pub organisation: OrganisationId,
    /// The group.
    pub group: GroupId,
    /// Which visit of the request it belongs to, from 1; lessons of one visit are planned together.
    pub visit: u16,
    /// Its place within the visit, from 1.
    pub order: u16,
    /// Length in minutes, fixed from the catalogue when it was asked for.
    pub minutes: u16,
    /// Minutes to set up before it; 0 for all but the first of a visit.
    pub setup_minutes: u16,
    /// Where it stands.
    pub state: State,
    /// Where it is placed; none while it is still to plan.
    pub slot: Option<Slot>,
    /// Grows with each change; a change that carries an older one loses.
    pub version: i32,
}

impl Lesson {
    /// The stretch of its day that it takes, without set-up.
    pub fn span(&self) -> Option<Span> {
        self.slot
            .as_ref()
            .map(|slot| Span::of(slot.start, self.minutes))
    }
}
