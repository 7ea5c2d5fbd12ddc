//! People, catalogue, holidays and feeds, by their use cases, on both engines.

mod catalogue;
mod feeds;
mod holidays;
mod published;
mod roles;
mod staff;
mod world;
