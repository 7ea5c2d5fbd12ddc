//! Mail on its way out, as administrators see it: where each stands, never what it says.

mod list;
mod state;
mod trouble;

pub use list::{MailCounts, MailFilter, MailLine, MailPage, MailRoad};
pub use state::MailState;
pub use trouble::Trouble;
