use super::ClosedReason;
use crate::catalogue::Season;
use crate::employee::AbsenceKind;
use crate::ids::{EmployeeId, GroupId, LessonId, OrganisationId, SkillId};
use crate::time::{Day, Span};
use crate::values::Name;
use serde::{Deserialize, Serialize};
use std::ops::ControlFlow;

/// Whether a planner may overrule a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hardness {
    /// Nobody can.
    Hard,
    /// A planner may, with a reason.
    Soft,
}

/// The end of a trip that is not the visit itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stop {
    /// The educator's home.
    Home,
    /// The school or club of a lesson before or after.
    Organisation(OrganisationId),
}

/// On which side of the visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// On the way to it.
    Before,
    /// On the way from it.
    After,
}

macro_rules! refusals {
    ($($(#[$doc:meta])* $hardness:ident $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })?),+ $(,)?) => {
        /// Why a placement does not fit, with the facts for one short sentence.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Refusal { $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $type),+ })?),+ }

        /// Which rule refuses.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum RefusalKind { $($(#[$doc])* $name),+ }

        impl Refusal {
            /// Which rule refuses.
            pub const fn kind(&self) -> RefusalKind {
                match self { $(Self::$name { .. } => RefusalKind::$name),+ }
            }
        }

        impl RefusalKind {
            /// All kinds; those that nobody can overrule come first.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Whether a planner may overrule it.
            pub const fn hardness(self) -> Hardness {
                match self { $(Self::$name => Hardness::$hardness),+ }
            }
        }
    };
}

refusals! {
    /// There is no lesson to place, or it takes no time.
    Hard NothingToPlace,
    /// The day lies outside the week of the roster.
    Hard OtherWeek {
        /// The day.
        day: Day,
    },
    /// Set-up would start before midnight or the last lesson end after it.
    Hard NotOneDay,
    /// It touches the hour that is skipped when summer time begins.
    Hard SkippedHour {
        /// The day.
        day: Day,
    },
    /// It touches the hour that comes twice when summer time ends.
    Hard HourComesTwice {
        /// The day.
        day: Day,
    },
    /// The roster does not hold this school or club.
    Hard UnknownOrganisation {
        /// Which.
        organisation: OrganisationId,
    },
    /// The roster does not hold this group.
    Hard UnknownGroup {
        /// Which.
        group: GroupId,
    },
    /// No educator was named.
    Hard NoEducator,
    /// The roster does not hold this educator.
    Hard UnknownEducator {
        /// Which.
        educator: EmployeeId,
    },
    /// The educator gives another lesson then.
    Hard EducatorBusy {
        /// Who.
        educator: EmployeeId,
        /// Which lesson.
        lesson: LessonId,
        /// When.
        span: Span,
        /// Where.
        organisation: OrganisationId,
    },
    /// The group has another lesson then.
    Hard GroupBusy {
        /// Which group.
        group: GroupId,
        /// Which lesson.
        lesson: LessonId,
        /// When.
        span: Span,
    },
    /// The day has been; what was agreed outside the product can still be put on the board.
    Soft InThePast {
        /// The day.
        day: Day,
    },
    /// The school or club is closed that day.
    Soft OrganisationClosed {
        /// Which.
        organisation: OrganisationId,
        /// Why.
        reason: ClosedReason,
    },
    /// A lesson lies outside the school's hours, and not in a part of the day that it wished.
    Soft OutsideSchoolHours {
        /// Which school.
        organisation: OrganisationId,
        /// Its hours.
        hours: Span,
    },
    /// The school said that it cannot on this day.
    Soft DateExcluded {
        /// The day.
        day: Day,
    },
    /// The lesson is not given in this part of the year.
    Soft OutOfSeason {
        /// When it is given.
        season: Season,
    },
    /// The group cannot then.
    Soft GroupCannot {
        /// Which group.
        group: GroupId,
        /// When it cannot.
        span: Span,
        /// Why.
        reason: Name,
    },
    /// The group is larger than the lesson allows.
    Soft GroupTooLarge {
        /// Which group.
        group: GroupId,
        /// Its pupils.
        pupils: u16,
        /// Most pupils in one lesson.
        largest: u16,
    },
    /// Fewer educators than the lesson needs.
    Soft TooFewEducators {
        /// How many it needs.
        needed: u8,
        /// How many there are.
        given: u8,
    },
    /// The educator cannot give this lesson.
    Soft LacksSkill {
        /// Who.
        educator: EmployeeId,
        /// What is missing.
        skill: SkillId,
    },
    /// The educator is away then.
    Soft Away {
        /// Who.
        educator: EmployeeId,
        /// From when to when.
        span: Span,
        /// Why; none for a viewer who may not know.
        absence: Option<AbsenceKind>,
    },
    /// Set-up and lessons do not lie within the educator's working hours.
    Soft OutsideHours {
        /// Who.
        educator: EmployeeId,
        /// The working hours; none on a day off.
        hours: Option<Span>,
        /// From set-up to the end of the last lesson.
        presence: Span,
    },
    /// The educator cannot get there, or away again, in time.
    Soft NoTravelTime {
        /// Who.
        educator: EmployeeId,
        /// Where the trip comes from, or goes to.
        stop: Stop,
        /// On the way to the visit or from it.
        side: Side,
        /// Minutes needed: driving, slack and `setup`.
        needed: u16,
        /// Minutes there are.
        available: u16,
        /// How many of the minutes needed are to set up on arrival.
        setup: u16,
    },
}

impl Refusal {
    /// Whether a planner may overrule it.
    pub const fn hardness(&self) -> Hardness {
        self.kind().hardness()
    }
}

/// Who hears of refusals, and says after each whether to judge on.
pub(super) trait Listener {
    /// Hears one; whoever needs no facts does not have them made.
    fn refuse(&mut self, refusal: impl FnOnce() -> Refusal) -> ControlFlow<()>;
}

/// Writes all down.
impl Listener for Vec<Refusal> {
    fn refuse(&mut self, refusal: impl FnOnce() -> Refusal) -> ControlFlow<()> {
        self.push(refusal());
        ControlFlow::Continue(())
    }
}

/// Only wants to know whether there is one.
pub(super) struct AnyRefusal;

impl Listener for AnyRefusal {
    fn refuse(&mut self, _: impl FnOnce() -> Refusal) -> ControlFlow<()> {
        ControlFlow::Break(())
    }
}
