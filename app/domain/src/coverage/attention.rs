//! What a manager is told of: rows by name, each with where it leads.

use super::alert_settings::{AlertForm, AlertSettings};
use super::view::Going;
use crate::ids::{AreaId, LessonId, OrganisationId};
use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A school that cancelled often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CancelledOften {
    /// Which.
    pub organisation: OrganisationId,
    /// Its name.
    pub school: String,
    /// Its municipality.
    pub town: String,
    /// How often: on how many days it was to have them.
    pub times: u64,
    /// Which are so many lessons.
    pub lessons: u64,
}

/// A lesson that waits for a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// Which.
    pub lesson: LessonId,
    /// The school.
    pub school: String,
    /// Its municipality.
    pub town: String,
    /// The theme.
    pub theme: String,
    /// For so many days.
    pub days: u16,
}

/// How much of it there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttentionCounts {
    /// Agreements under pace.
    pub under: usize,
    /// Schools that cancelled often.
    pub cancelled: usize,
    /// Lessons that wait too long.
    pub waiting: usize,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attention {
    /// The calendar year in which schools cancelled.
    pub year: (Day, Day),
    /// Agreements under pace, those that miss most lessons first.
    pub under: Vec<Going>,
    /// Schools that cancelled often, those that did most first.
    pub cancelled: Vec<CancelledOften>,
    /// Lessons that wait too long, the longest first.
    pub waiting: Vec<Waiting>,
    /// What was set.
    pub settings: AlertSettings,
}

impl Attention {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.under.is_empty() && self.cancelled.is_empty() && self.waiting.is_empty()
    }

    /// How much there is.
    pub fn counts(&self) -> AttentionCounts {
        AttentionCounts {
            under: self.under.len(),
            cancelled: self.cancelled.len(),
            waiting: self.waiting.len(),
        }
    }

    /// The schools at which lessons wait, each once, in the order of their lessons.
    pub fn schools_that_wait(&self) -> Vec<String> {
        let mut schools: Vec<String> = Vec::new();
        for one in &self.waiting {
            if !schools.contains(&one.school) {
                schools.push(one.school.clone());
            }
        }
        schools
    }
}

/// The page on which it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertsPage {
    /// The areas that the viewer sees.
    pub areas: Vec<(AreaId, String)>,
    /// The one that is shown; all of them without.
    pub area: Option<AreaId>,
    /// The rules in the form; empty for an area that has none of its own.
    pub form: AlertForm,
    /// What holds where nothing else is set.
    pub settings: AlertSettings,
}
