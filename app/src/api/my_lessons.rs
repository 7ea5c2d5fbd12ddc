//! An educator's own lessons.

mod read_own_lesson;
mod read_own_week;

pub use read_own_lesson::{ReadOwnLesson, read_own_lesson};
pub use read_own_week::{ReadOwnWeek, read_own_week};
