//! What a calendar program finds when it reads a feed.
#![allow(clippy::unwrap_used)]

mod hostile_text;
mod lessons;
mod reader;
mod time_zone;
mod whole_feed;
