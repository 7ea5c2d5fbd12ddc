use super::OpenSlot;
use crate::fit::{Explanation, Part};
use serde::{Deserialize, Serialize};

/// What became of some groups of one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesPart {
    /// Which theme, counted from 0 in the order asked.
    pub theme: usize,
    /// Its lessons, in order: one visit, back to back.
    pub lessons: Vec<Part>,
    /// Whether that can be given, and when.
    pub answer: PartAnswer,
}

/// Whether a visit of a series found a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartAnswer {
    /// It did, beside all other visits of the series.
    Placed(OpenSlot),
    /// It did not.
    NotPlaced(NotPlaced),
}

/// Why a visit found no slot, and what comes near.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotPlaced {
    /// Counted over the weeks that were searched, beside all that was placed of the series. Where
    /// cells fit nevertheless, an educator could come, but not at the bell times or not on the days
    /// asked. No cells at all: the theme before comes too late for this one.
    pub why: Explanation,
    /// At most three slots on different days that do fit beside what was placed: outside the days
    /// wanted for the theme, or sooner after the theme before than asked. The nearest first.
    pub nearest: Vec<OpenSlot>,
}

impl SeriesPart {
    /// The slot found, if any.
    pub fn slot(&self) -> Option<&OpenSlot> {
        match &self.answer {
            PartAnswer::Placed(slot) => Some(slot),
            PartAnswer::NotPlaced(_) => None,
        }
    }
}
