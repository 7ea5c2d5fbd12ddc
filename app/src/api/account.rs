//! Signing in and out, and one's own account.

mod change_passphrase;
#[cfg(feature = "ssr")]
mod cookie;
mod sign_in;
mod sign_out;
mod sign_out_everywhere;
mod who_am_i;

pub use change_passphrase::{ChangePassphrase, change_passphrase};
#[cfg(feature = "ssr")]
pub use cookie::SESSION_COOKIE;
pub use sign_in::{SignIn, sign_in};
pub use sign_out::{SignOut, sign_out};
pub use sign_out_everywhere::{SignOutEverywhere, sign_out_everywhere};
pub use who_am_i::{Me, WhoAmI, who_am_i};
