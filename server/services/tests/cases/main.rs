//! Cases, behind their wall.

mod backup;
mod chain;
mod glass;
mod keys;
mod second_step;
mod world;
