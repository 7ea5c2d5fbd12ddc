//! The catalogue: skills, lesson types and their versions.

mod lesson_types;
mod public_offer;
mod read_catalogue;
mod skills;
mod versions;

pub use lesson_types::{add_lesson_type, change_lesson_type};
pub use public_offer::{PublicLesson, public_offer};
pub use read_catalogue::{OnDay, lesson_type, lesson_types_on, skills};
pub use skills::{add_skill, rename_skill};
pub use versions::{add_version, change_version, remove_version};
