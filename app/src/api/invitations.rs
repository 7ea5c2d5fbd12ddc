//! How colleagues let a school in: links by mail, and booking for it on the telephone.

mod book_for;
mod inviting;
mod revoke_link;
mod send_link;

pub use book_for::{BookFor, book_for};
pub use inviting::{Inviting, LinkLine};
pub use revoke_link::{RevokeLink, revoke_link};
pub use send_link::{SendLink, send_link};
