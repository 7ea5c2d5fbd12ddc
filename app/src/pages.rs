//! Pages by area.

pub mod account;
pub mod missing;
pub mod planning;
pub mod start;
