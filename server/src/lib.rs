//! The server: router, layers, jobs and the command line.

#![recursion_limit = "512"]

pub mod bench;
mod case_heads;
pub mod command;
pub mod config;
mod contact_export;
pub mod feed;
pub mod health;
pub mod jobs;
mod language;
pub mod layers;
pub mod live;
pub mod logs;
mod mail_preview;
pub mod router;
pub mod serve;
mod upload;

pub use router::router;
