//! Handing in answers to invitations.

mod replies_page;

pub use replies_page::RepliesPage;
