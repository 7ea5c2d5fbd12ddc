//! What a calendar program finds when it reads a feed or an invitation.
#![allow(clippy::unwrap_used)]

mod hostile_names;
mod hostile_text;
mod invitations;
mod lessons;
mod published_feed;
mod reader;
mod time_zone;
mod whole_feed;
