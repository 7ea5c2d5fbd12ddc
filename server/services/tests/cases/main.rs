//! Cases, behind their wall.

mod chain;
mod following;
mod keys;
mod team;
mod world;
