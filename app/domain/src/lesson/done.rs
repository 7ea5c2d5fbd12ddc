use super::Slot;
use serde::{Deserialize, Serialize};

/// What somebody just did to one or more lessons together, for telling it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// What was done, such as `lesson.move`.
    pub act: String,
    /// How many lessons it was done to.
    pub lessons: u16,
    /// Where the first of them stands now; none off the board.
    pub slot: Option<Slot>,
    /// Who gives it, by name.
    pub educators: Vec<String>,
    /// The school or club.
    pub organisation: String,
    /// Whether the viewer may undo it.
    pub may_undo: bool,
}
