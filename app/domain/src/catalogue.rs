//! The catalogue: what can be given, in versions that are valid from a date.

mod entry;
mod lesson_type_form;
mod skill_form;
mod version_form;

pub use entry::CatalogueEntry;
pub use lesson_type_form::{LessonTypeDetails, LessonTypeForm};
pub use skill_form::SkillForm;
pub use version_form::{LessonTypeVersionForm, VersionDetails};

use crate::ids::{LessonTypeId, LessonTypeVersionId, SkillId};
use crate::organisation::OrganisationKind;
use crate::time::Day;
use crate::values::Name;
use chrono::Datelike;
use serde::{Deserialize, Serialize};

/// A skill that lesson types ask and employees have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Skill {
    /// Its id.
    pub id: SkillId,
    /// Its name.
    pub name: Name,
    /// Grows with each change.
    pub version: i32,
}

/// A catalogue entry; what it asks is in its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonType {
    /// Its id.
    pub id: LessonTypeId,
    /// Its name.
    pub name: Name,
    /// A short name for the board, at most 24 characters.
    pub short_name: Name,
    /// Whether it can be asked for; an entry with lessons is never deleted.
    pub offered: bool,
}

/// A part of the year, by month and day, both inclusive; may run over New Year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    /// First month (1 to 12) and day (1 to 31).
    pub from: (u32, u32),
    /// Last month and day, inclusive.
    pub until: (u32, u32),
}

impl Season {
    /// Whether a day lies in it.
    pub fn holds(self, day: Day) -> bool {
        let at = (day.month(), day.day());
        if self.from <= self.until {
            (self.from..=self.until).contains(&at)
        } else {
            at >= self.from || at <= self.until
        }
    }
}

/// What a lesson type asks, from a date on, until a later version takes over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonTypeVersion {
    /// Its id.
    pub id: LessonTypeVersionId,
    /// Of which entry.
    pub lesson_type: LessonTypeId,
    /// First day on which it counts.
    pub valid_from: Day,
    /// Length of the lesson in minutes.
    pub minutes: u16,
    /// Minutes to set up at the school before the first lesson of a visit.
    pub setup_minutes: u16,
    /// Most pupils in one lesson.
    pub largest_group: u16,
    /// How many educators give it together.
    pub educators_needed: u8,
    /// The part of the year in which it is given; the whole year when none.
    pub season: Option<Season>,
    /// For which kinds of organisation.
    pub kinds: Vec<OrganisationKind>,
    /// For which years or levels, in words.
    pub target_groups: String,
    /// Skills that each educator needs.
    pub skills: Vec<SkillId>,
    /// What is brought along.
    pub materials: String,
    /// What the room must have.
    pub room_needs: String,
}

/// The version in force on a day: the latest that is valid from that day or earlier.
pub fn version_on(versions: &[LessonTypeVersion], day: Day) -> Option<&LessonTypeVersion> {
    versions
        .iter()
        .filter(|version| version.valid_from <= day)
        .max_by_key(|version| version.valid_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_may_run_over_new_year() {
        let season = Season {
            from: (11, 1),
            until: (1, 15),
        };
        let on = |text: &str| season.holds(text.parse().expect("a date"));
        assert_eq!(
            [
                "2026-10-31",
                "2026-11-01",
                "2026-12-31",
                "2027-01-15",
                "2027-01-16"
            ]
            .map(on),
            [false, true, true, true, false]
        );
    }
}
