//! The wire: one server function a file, each a thin road from a form to a use case.

#![allow(
    missing_docs,
    reason = "the server macro makes a struct of a function's arguments, which its doc comment tells"
)]

pub mod account;
pub mod agreements;
pub mod audit;
pub mod booking;
pub mod busy;
pub mod case_log;
pub mod cases;
pub mod catalogue;
pub mod connections;
pub mod contacts;
pub mod coverage;
mod error;
pub mod evaluations;
pub mod feed;
pub mod holidays;
pub mod imports;
pub mod invitations;
pub mod lessons;
pub mod my_lessons;
#[cfg(feature = "ssr")]
mod once;
pub mod organisations;
pub mod outbox;
pub mod outlines;
mod packed;
pub mod planning;
pub mod portal;
pub mod publishing;
pub mod replies;
#[cfg(feature = "ssr")]
pub mod request;
pub mod requests;
pub mod seasons;
pub mod second_step;
pub mod staff;
pub mod start;

pub use error::ApiError;
