//! Staff: what they can, when they work, when they are away.

mod absence_form;
mod busy;
mod calendar_address;
mod contract_hours;
mod employee_form;
mod grants_form;
mod view;

pub use absence_form::{AbsenceDetails, AbsenceForm};
pub use busy::{BusyCalendar, BusySource, BusyView, CalendarTrouble, NoCalendar, read_again_after};
pub use calendar_address::CalendarAddress;
pub use employee_form::{EmployeeDetails, EmployeeForm};
pub use grants_form::GrantsForm;
pub use view::{AbsenceSeen, EmployeeView, GrantSeen, OpenLesson};

use crate::ids::{AbsenceId, EmployeeId, SkillId};
use crate::time::{Day, Span};
use crate::travel::Point;
use crate::values::{Email, Mistake, Name, Phone, Postcode};
use serde::{Deserialize, Serialize};

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Employee {
    /// Its id.
    pub id: EmployeeId,
    /// Name.
    pub name: Name,
    /// The address to sign in with.
    pub email: Email,
    /// Telephone number that schools may have.
    pub phone: Option<Phone>,
    /// Where their working day starts and ends.
    pub home: Option<Postcode>,
    /// The point of that postcode, when known.
    pub home_point: Option<Point>,
    /// Contract, in minutes a week.
    pub contract_minutes: u16,
    /// Skills.
    pub skills: Vec<SkillId>,
    /// Working hours per weekday, Monday first; none on a day off.
    pub hours: [Option<Span>; 7],
    /// Whether this person still works here.
    pub active: bool,
    /// Grows with each change.
    pub version: i32,
}

/// Why somebody is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Verlof.
    Leave,
    /// Ziekte; only planners and administrators see which it is.
    Illness,
    /// Anything else, such as training.
    Other,
}

impl AbsenceKind {
    /// All kinds, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Leave, Self::Illness, Self::Other];

    /// The name used in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Leave => "leave",
            Self::Illness => "illness",
            Self::Other => "other",
        }
    }

    /// Reads a kind from its code.
    ///
    /// # Errors
    /// `NotAChoice`.
    pub fn parse(text: &str) -> Result<Self, Mistake> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text)
            .ok_or(Mistake::NotAChoice)
    }
}

/// Days on which an employee is away, both inclusive, the whole day or part of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Its id.
    pub id: AbsenceId,
    /// Who.
    pub employee: EmployeeId,
    /// Why.
    pub kind: AbsenceKind,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Between which times of each day; the whole day when [`Span::DAY`].
    pub span: Span,
}
