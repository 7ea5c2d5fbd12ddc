//! One lesson: reading it and everything that can be done to it but moving it.

mod ask_again;
mod cancel_lesson;
mod confirm_lesson;
mod propose_lessons;
mod read_lesson;
mod record_lesson;
mod take_off_lesson;
mod unrecord_lesson;
#[cfg(feature = "ssr")]
mod unrecorded;

pub use ask_again::{AskAgain, ask_again};
pub use cancel_lesson::{CancelLesson, cancel_lesson};
pub use confirm_lesson::{ConfirmLesson, confirm_lesson};
pub use propose_lessons::{ProposeLessons, propose_lessons};
pub use read_lesson::{ReadLesson, read_lesson};
pub use record_lesson::{RecordLesson, record_lesson};
pub use take_off_lesson::{TakeOffLesson, take_off_lesson};
pub use unrecord_lesson::{UnrecordLesson, unrecord_lesson};

/// Shows the lesson's own page, with the way to undo what was done.
#[cfg(feature = "ssr")]
fn show(lesson: domain::ids::LessonId, changed: services::planning::Changed) {
    leptos_axum::redirect(&format!("/planning/les/{lesson}?gedaan={}", changed.batch));
}
