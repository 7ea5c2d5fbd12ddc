//! Reads a calendar at an address that somebody typed in.
//!
//! Whoever types an address decides where this server knocks, so it only knocks on the public
//! internet: `https`, port 443, a name, and nothing but public addresses behind that name. The
//! addresses are looked up here and the connection goes to one of those, so that no second look-up
//! can give another; each redirect goes the same road. Time, size and number of redirects are
//! bounded. What went wrong is told in one word, and the address in no word at all.

mod connect;
mod exchange;
mod network;
mod public;
mod read;

pub use network::{Names, Network};
pub use public::is_public;
pub use read::{LARGEST, Read, Validators, read};
