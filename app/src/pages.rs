//! Pages by area.

pub mod account;
pub mod agreements;
pub mod audit;
pub mod booking;
pub mod case_log;
pub mod cases;
pub mod catalogue;
pub mod connections;
pub mod coverage;
pub mod evaluation;
pub mod holidays;
pub mod imports;
pub mod lesson;
pub mod missing;
pub mod my_lessons;
pub mod organisations;
pub mod outbox;
pub mod planning;
pub mod portal;
pub mod publish_week;
pub mod replies;
pub mod requests;
pub mod retention;
pub mod seasons;
pub mod staff;
pub mod start;
