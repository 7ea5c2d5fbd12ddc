//! The week board and what can be done to its lessons.

#[cfg(feature = "ssr")]
pub(crate) mod error;
mod place_visit;
mod read_board;
mod read_done;
mod undo;

pub use place_visit::{PlaceForm, PlaceVisit, place_visit};
pub use read_board::{BoardPage, ReadBoard, read_board};
pub use read_done::{ReadDone, read_done};
pub use undo::{Undo, undo};
