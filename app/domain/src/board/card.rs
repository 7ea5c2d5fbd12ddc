use super::Draft;
use crate::catalogue::Season;
use crate::ids::{
    AreaId, EmployeeId, GroupId, LessonId, LessonTypeId, OrganisationId, RequestId, SkillId,
};
use crate::lesson::State;
use crate::time::{Day, Minute, Span};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::{fmt, str::FromStr};

/// A visit of a request: `REQUEST.NUMBER` in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct VisitKey {
    /// The request.
    pub request: RequestId,
    /// Which of its visits, from 1.
    pub visit: u16,
}

impl fmt::Display for VisitKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.request, self.visit)
    }
}

impl FromStr for VisitKey {
    type Err = crate::ids::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (request, visit) = text.split_once('.').ok_or(crate::ids::NotAnId)?;
        Ok(Self {
            request: request.parse()?,
            visit: visit.parse().map_err(|_| crate::ids::NotAnId)?,
        })
    }
}

/// A lesson on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Which lesson.
    pub lesson: LessonId,
    /// The request it answers.
    pub request: RequestId,
    /// Which visit of the request.
    pub visit: u16,
    /// Where.
    pub organisation: OrganisationId,
    /// What.
    pub lesson_type: LessonTypeId,
    /// With whom.
    pub group: GroupId,
    /// Length.
    pub minutes: u16,
    /// Set-up before it.
    pub setup_minutes: u16,
    /// Where it stands.
    pub state: State,
    /// The day.
    pub day: Day,
    /// Start, wall time.
    pub start: Minute,
    /// Who gives it; the first leads.
    pub educators: Vec<EmployeeId>,
    /// Grows with each change.
    pub version: i32,
    /// Whether educators see it as it stands here.
    pub draft: Draft,
    /// Whether a planner overruled a rule for it.
    pub overruled: bool,
    /// Whether its school said no to it.
    pub refused: bool,
    /// Whether a school holds it for a few minutes while it fills in its booking.
    pub held: bool,
}

impl Card {
    /// From its first to its last minute.
    pub fn span(&self) -> Span {
        Span::of(self.start, self.minutes)
    }
}

/// What a lesson type asks, as it counts in one week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonTypeFacts {
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short_name: String,
    /// Skills.
    pub skills: Vec<SkillId>,
    /// Educators.
    pub educators_needed: u8,
    /// Most pupils.
    pub largest_group: u16,
    /// Part of the year.
    pub season: Option<Season>,
}

/// An organisation as the board names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationName {
    /// Its name.
    pub name: String,
    /// Its town.
    pub town: String,
    /// Its area.
    pub area: AreaId,
}

/// Names of everything on a board.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Staff.
    pub employees: BTreeMap<EmployeeId, String>,
    /// Schools and clubs.
    pub organisations: BTreeMap<OrganisationId, OrganisationName>,
    /// Groups.
    pub groups: BTreeMap<GroupId, String>,
    /// Skills.
    pub skills: BTreeMap<SkillId, String>,
    /// Areas.
    pub areas: BTreeMap<AreaId, String>,
}

impl Names {
    /// An employee's name; empty when unknown.
    pub fn employee(&self, id: EmployeeId) -> &str {
        self.employees.get(&id).map_or("", String::as_str)
    }

    /// An organisation's name; empty when unknown.
    pub fn organisation(&self, id: OrganisationId) -> &str {
        self.organisations
            .get(&id)
            .map_or("", |name| name.name.as_str())
    }

    /// A group's name; empty when unknown.
    pub fn group(&self, id: GroupId) -> &str {
        self.groups.get(&id).map_or("", String::as_str)
    }

    /// A skill's name; empty when unknown.
    pub fn skill(&self, id: SkillId) -> &str {
        self.skills.get(&id).map_or("", String::as_str)
    }
}
