//! The week board: reading it, and everything that can be done to a lesson.
//!
//! Every act goes through [`change`]: it locks the weeks concerned, reads the lessons, asks the
//! rules, and writes lessons, history and audit rows in one transaction.

mod cancel_lesson;
mod cancel_request;
pub(crate) mod change;
mod confirm_lessons;
mod error;
mod lesson_history;
mod place_visit;
mod propose;
mod publish_week;
mod read_board;
mod read_done;
mod record_lesson;
pub(crate) mod roster;
mod take_off;
mod undo;
mod unpublished_changes;
mod watch_week;
mod week_counts;
mod withdraw_group;

pub use cancel_lesson::{CancelLesson, ask_again, cancel_lesson};
pub use cancel_request::cancel_request;
pub use change::Changed;
pub use confirm_lessons::confirm_lessons;
pub use error::PlanError;
pub use lesson_history::read_lesson;
pub use place_visit::{PlaceVisit, place_visit};
pub use propose::{Proposed, propose};
pub use publish_week::publish_week;
pub use read_board::read_board;
pub use read_done::read_done;
pub use record_lesson::{RecordLesson, record_lesson, unrecord_lesson};
pub use take_off::take_off;
pub use undo::undo;
pub use unpublished_changes::unpublished_changes;
pub use watch_week::revisions;
pub use week_counts::{WeekCounts, week_counts};
pub use withdraw_group::withdraw_group;
