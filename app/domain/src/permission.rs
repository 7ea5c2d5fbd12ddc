//! Who may do what: one table of role, action and reach, and proofs that it was asked.
//!
//! Every use case asks [`Actor::permit`] first. The [`Permit`] that it returns cannot be made in any
//! other way, and the store's functions take it as an argument: a read or write without a permit
//! does not compile.

mod action;
mod actor;
mod table;

pub use action::*;
pub use actor::{Actor, Denied, Grant, Permit, Scope};
pub use table::{Reach, Role, connection_may, reach, school_may};
