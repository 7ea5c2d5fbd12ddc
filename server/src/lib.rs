//! The server: router, layers, jobs and the command line.

#![recursion_limit = "512"]

pub mod bench;
mod case_access;
mod case_heads;
mod case_letters;
pub mod command;
pub mod config;
mod contact_export;
mod coverage_report;
mod demo_index;
pub mod feed;
pub mod health;
pub mod jobs;
mod language;
pub mod layers;
pub mod live;
pub mod logs;
mod mail_preview;
pub mod open_api;
pub mod router;
pub mod serve;
mod upload;

pub use router::router;
