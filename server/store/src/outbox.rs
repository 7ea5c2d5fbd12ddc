//! Mail on its way out: queued with the act that it tells about, taken by one worker at a time.

mod deliver;
mod list;
mod manage;
mod queue;

pub use deliver::{ClaimedMail, Wipe};
pub use queue::NewMail;
