//! Cases, behind their wall.

mod chain;
mod keys;
mod world;
