use crate::ids::OrganisationId;
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A lesson that a school had, or will have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolLesson {
    /// Its day.
    pub day: Day,
    /// Name of the lesson type.
    pub theme: String,
    /// Name of the group.
    pub group: String,
    /// Whether it was given.
    pub given: bool,
}

/// The school of a youth, with its lessons, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseSchool {
    /// Which.
    pub school: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its published lessons.
    pub lessons: Vec<SchoolLesson>,
}

/// A school that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolChoice {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Name of its municipality.
    pub municipality: String,
}

/// What the form asks in which the school of a youth is written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolChoices {
    /// What people call the case by.
    pub number: String,
    /// The school as it is.
    pub chosen: Option<OrganisationId>,
    /// All schools of the region, by municipality and name.
    pub schools: Vec<SchoolChoice>,
}
