//! The use cases: the only door to the data.
//!
//! Each asks the permission table first, then the rules of `domain`, then writes the records, the
//! audit rows and whatever must be told to others in one transaction.

mod clock;
mod fault;
mod house;
mod mail_house;
mod post;
mod secrets;
mod weeks_told;

pub mod accounts;
pub mod agreements;
pub mod audit;
pub mod booking;
pub mod cases;
pub mod catalogue;
pub mod connections;
pub mod contacts;
pub mod coverage;
pub mod demo_region;
pub mod evaluations;
pub mod feeds;
pub mod holidays;
pub mod imports;
pub mod letters;
pub mod my_figures;
pub mod my_lessons;
pub mod organisations;
pub mod outbox;
pub mod outlines;
pub mod planning;
pub mod region;
pub mod replies;
pub mod requests;
pub mod staff;

pub use clock::Clock;
pub use domain::permission::Actor;
pub use fault::{EditError, Fault};
pub use house::House;
pub use mail_house::MailHouse;
pub use post::Post;
