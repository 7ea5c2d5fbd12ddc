//! Signing in and out, sessions and passphrases.

mod hash_queue;
mod passphrase;
mod sign_in;
mod sign_out;
mod sweep;
mod visitor;

pub mod second_step;

pub use hash_queue::HashQueue;
pub(crate) use passphrase::acceptable;
pub use passphrase::{ChangePassphrase, change_passphrase, set_passphrase};
pub use sign_in::{Attempt, SignInError, SignedIn, sign_in};
pub use sign_out::{sign_out, sign_out_everywhere};
pub use sweep::sweep;
pub use visitor::{Visitor, saw_cases, visitor, visitor_unnoticed};

/// A session ends after so many seconds without a request: 8 hours.
pub const IDLE_SECONDS: i64 = 8 * 3_600;

/// A session ends after so many seconds whatever happens: 14 days.
pub const LONGEST_SECONDS: i64 = 14 * 86_400;
