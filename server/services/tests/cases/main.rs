//! Cases, behind their wall.

mod access;
mod afterwards;
mod appointments;
mod backup;
mod bsn;
mod chain;
mod correcting;
mod demo_cases;
mod due;
mod erasing;
mod following;
mod glass;
mod handovers;
mod index_world;
mod keys;
mod letters;
mod matches;
mod searching;
mod second_step;
mod signal_world;
mod signals;
mod team;
mod unlogged;
mod wall_roles;
mod world;
