//! Calendar feeds: each educator's private address for Outlook, Google or Apple calendars.

mod lesson_event;
mod manage_feed;
mod render_feed;
mod tags;

pub use manage_feed::{feed_state, make_feed, revoke_feed};
pub use render_feed::{FeedAnswer, open_feed, render};
pub(crate) use tags::FeedTags;
