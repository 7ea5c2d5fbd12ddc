//! Calendar feeds for Outlook, Google or Apple calendars: each educator's private address, that of a
//! school, and those of an area.

mod appointment_event;
mod lesson_event;
mod manage_feed;
mod render_feed;
mod render_shared;
mod shared;
mod tags;

pub use manage_feed::{feed_state, make_feed, revoke_feed};
pub use render_feed::{FeedAnswer, open_feed, render};
pub use render_shared::render_shared;
pub use shared::{
    area_feeds, make_area_feed, make_school_feed, open_shared_feed, revoke_area_feed,
    revoke_school_feed, school_feed_state,
};
pub use store::shared_feeds::SharedFeed;
pub(crate) use tags::FeedTags;
