//! What is understood of calendar objects that other programs made.
#![allow(clippy::unwrap_used)]

mod busy;
mod exceptions;
mod files;
mod hostile_files;
mod recurrence;
mod replies;
mod zones;
