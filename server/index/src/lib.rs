//! The index of signals ("verwijsindex"): professionals say that they worry about a youth, and learn
//! who else does. It holds who, never why (Jeugdwet 7.1.3), and nobody can search in it: the only
//! answer it gives about anybody is a match with a signal of one's own.
//!
//! It is a program with a database of its own, so that a region's real index can take its place, and
//! so that who reads the one has not read the other. A person is a digest there, under a key that is
//! in neither.

pub mod client;
pub mod command;
mod key;
mod moment;
mod person;
pub mod routes;
pub mod rules;
mod service;
pub mod wire;

pub use key::IndexKey;
pub use moment::Clock;
pub use person::{Person, PersonError};
pub use service::{Index, IndexError, Moment, NewOrganisation, WoundDown};
