//! Cases. Everything here stands behind the wall: case roles alone, each read in the log, and what
//! is personal sealed by the youth's own key.

mod keys;
mod note;
mod rotate;
mod verify;

pub use keys::CaseKeys;
pub use note::{note, note_sealed, youth_key};
pub use rotate::{Rotated, rotate_key};
pub use verify::{head, verify};

pub use store::cases::log::{About, Broken, Head, Logged, Verified};
