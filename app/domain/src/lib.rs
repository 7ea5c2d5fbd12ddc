//! The rules of the house: pure, no IO, no clock, the same in browser and server.
//!
//! Everything a rule needs (the day, the settings, the data) comes in as an argument, so that the
//! board, the confirm step, an explanation and an automatic planner all ask the same functions.

pub mod agreement;
pub mod area;
pub mod board;
pub mod booking;
pub mod cases;
pub mod catalogue;
pub mod connection;
pub mod coverage;
pub mod employee;
pub mod feed;
pub mod fit;
pub mod holiday;
pub mod ids;
pub mod lesson;
pub mod organisation;
pub mod outbox;
pub mod permission;
pub mod request;
pub mod retention;
pub mod second_step;
pub mod time;
pub mod travel;
pub mod values;
