//! People, catalogue, holidays, feeds, lessons and mail, by their use cases, on both engines.

mod catalogue;
mod feeds;
mod holidays;
mod lesson_page;
mod my_figures;
mod my_lessons;
mod outbox;
mod published;
mod roles;
mod staff;
mod world;
