//! An educator's own lessons.

mod pass_worry;
mod read_own_figures;
mod read_own_lesson;
mod read_own_week;
mod read_worry_lesson;

pub use pass_worry::{PassWorry, pass_worry};
pub use read_own_figures::{ReadOwnFigures, read_own_figures};
pub use read_own_lesson::{ReadOwnLesson, read_own_lesson};
pub use read_own_week::{ReadOwnWeek, read_own_week};
pub use read_worry_lesson::{ReadWorryLesson, WorryPage, read_worry_lesson};
