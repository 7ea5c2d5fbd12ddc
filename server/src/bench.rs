//! Measuring: worlds of a stated size, clients that plan against each other, and the clock of the
//! processor. `server bench` prints what they give; tests use the same worlds.

pub mod booking;
pub mod browser;
pub mod contention;
pub mod coverage;
pub mod processor;
pub mod random;
pub mod world;
