//! Everything a person sees: shell, pages, parts, text, and the wire to the use cases.

#![recursion_limit = "512"]

pub mod access;
pub mod api;
pub mod pages;
pub mod parts;
pub mod routes;
pub mod shell;
pub mod text;

pub use routes::App;
pub use shell::shell;
