//! Cases. Everything here stands behind the wall: case roles alone, each read in the log, and what
//! is personal sealed by the youth's own key.

mod break_glass;
mod keep_keys;
mod keys;
mod note;
mod read_log;
mod rotate;
mod verify;

pub use break_glass::{Alarm, GLASS_MINUTES, alarms, break_glass, glass_is_broken, see_alarm};
pub use keep_keys::{KeptKey, keys_to_keep, restore_keys};
pub use keys::CaseKeys;
pub use note::{note, note_sealed, youth_key};
pub use read_log::{YouthLine, read_log, read_youth_log};
pub use rotate::{Rotated, rotate_key};
pub use verify::{head, verify};

pub use store::cases::log::{About, Broken, Head, LogFilter, LogLine, Logged, Verified};
