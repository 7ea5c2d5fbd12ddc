//! What is known of people at schools: when they were last used, all of it together, and away with it.

mod erase;
mod known;
mod last_used;
mod texts;

pub use erase::Erased;
pub use known::{
    KnownCode, KnownEvaluation, KnownLink, KnownMail, KnownOf, KnownReply, KnownRequest,
};
pub use last_used::ContactUse;
pub use texts::Mention;
