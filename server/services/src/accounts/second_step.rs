//! The second step: a code of an authenticator app (RFC 6238), or a recovery code on paper.
//!
//! The app's secret is sealed by the master key of cases: the database alone gives no codes.

mod give;
mod read;
mod recover;
mod set_up;
mod totp;

pub use give::{Answer, give};
pub use read::{SecondStepSeen, SetUpSeen, read};
pub use recover::{forget, new_codes};
pub(crate) use set_up::set_known;
pub use set_up::{begin, confirm};
pub(crate) use totp::place_of_secret;
