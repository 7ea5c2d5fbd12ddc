//! Cases, behind their wall.

mod backup;
mod chain;
mod following;
mod glass;
mod keys;
mod second_step;
mod team;
mod world;
