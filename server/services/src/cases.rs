//! Cases. Everything here stands behind the wall: case roles alone, each read in the log, and what
//! is personal sealed by the youth's own key.

mod allocate;
mod break_glass;
mod end_case;
mod error;
mod intake;
mod keep_keys;
mod keys;
mod note;
mod open;
mod parts;
mod read_case;
mod read_lists;
mod read_log;
mod rotate;
mod rules;
mod steps;
mod verify;
mod words;

pub use allocate::allocate;
pub use end_case::end_case;
pub use error::CaseError;
pub use intake::{intake_choices, take_in};
pub use parts::{
    add_appointment, add_note, cancel_appointment, give_assignment, set_assignment_done,
};
pub use read_case::read_case;
pub use read_lists::{my_cases, team_cases};
pub use rules::{add_offence, change_offence, read_rules, set_terms};
pub use steps::{change_step, set_agreed};

pub use break_glass::{Alarm, GLASS_MINUTES, alarms, break_glass, glass_is_broken, see_alarm};
pub use keep_keys::{KeptKey, keys_to_keep, restore_keys};
pub use keys::CaseKeys;
pub use note::{note, note_sealed, youth_key};
pub use read_log::{YouthLine, read_log, read_youth_log};
pub use rotate::{Rotated, rotate_key};
pub use verify::{head, verify};

pub use store::cases::log::{About, Broken, Head, LogFilter, LogLine, Logged, Verified};
