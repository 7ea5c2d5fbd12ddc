use super::{LessonType, LessonTypeVersion, version_on};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A catalogue entry with all its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueEntry {
    /// The entry.
    pub lesson_type: LessonType,
    /// Grows with each change of name, short name or offer; a form that carries an older one is
    /// refused.
    pub revision: i32,
    /// Its versions, the earliest first.
    pub versions: Vec<LessonTypeVersion>,
}

impl CatalogueEntry {
    /// The version in force on a day; none before the first.
    pub fn on(&self, day: Day) -> Option<&LessonTypeVersion> {
        version_on(&self.versions, day)
    }
}
