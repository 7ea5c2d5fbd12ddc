//! The data: the only crate that knows sea-orm, on SQLite and PostgreSQL.
//!
//! Reads and writes take a [`domain::permission::Permit`] as proof that the permission table was
//! asked. Writes go through [`Tx`], which can only be committed together with its audit rows.

mod connect;
mod error;
mod tables;
mod transaction;

pub mod accounts;
pub mod agreements;
pub mod audit;
pub mod board;
pub mod booking;
pub mod cases;
pub mod catalogue;
pub mod connections;
pub mod contacts;
pub mod coverage;
pub mod evaluations;
pub mod feeds;
pub mod form_posts;
pub mod history;
pub mod holidays;
pub mod imports;
pub mod index;
pub mod lesson_words;
pub mod lessons;
pub mod letters;
pub mod organisations;
pub mod outbox;
pub mod outlines;
mod own_figures;
pub mod own_lessons;
pub mod published;
pub mod region;
pub mod replies;
pub mod requests;
pub mod second_factor;
pub mod shared_feeds;
pub mod staff;
pub mod weeks;
pub mod whole_region;

#[cfg(feature = "testing")]
pub mod testing;

pub use connect::{Options, Store};
pub use error::{Constraint, StoreError};
pub use transaction::{AuditEntry, Tx, new_id};
