use super::{AbsenceKind, Employee};
use crate::ids::{AbsenceId, AreaId, LessonId};
use crate::permission::Role;
use crate::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};

/// One member of staff whole, as somebody with a right to see staff sees it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EmployeeView {
    /// Name, hours, skills.
    pub employee: Employee,
    /// Absences that are not over yet, the first to come first.
    pub absences: Vec<AbsenceSeen>,
    /// Roles.
    pub grants: Vec<GrantSeen>,
    /// Whether this person has a passphrase to sign in with.
    pub has_account: bool,
}

/// An absence as seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceSeen {
    /// Its id.
    pub id: AbsenceId,
    /// Why; shown only to who may record absences. To all others every kind is hidden, for a
    /// hidden illness beside a shown leave would be no secret.
    pub kind: Option<AbsenceKind>,
    /// First day.
    pub first_day: Day,
    /// Last day, inclusive.
    pub last_day: Day,
    /// Between which times of each day; the whole day when [`Span::DAY`].
    pub span: Span,
}

/// A role with the name of its area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantSeen {
    /// Which role.
    pub role: Role,
    /// For which area and its name; the whole region when none.
    pub area: Option<(AreaId, String)>,
}

/// A lesson still to be given, of somebody who leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenLesson {
    /// Which lesson.
    pub lesson: LessonId,
    /// Its day.
    pub day: Day,
    /// Its start, wall time.
    pub start: Minute,
}
