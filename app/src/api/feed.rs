//! One's own calendar feed.

mod make_feed;
mod read_feed;
mod revoke_feed;
#[cfg(feature = "ssr")]
mod shown_once;

pub use make_feed::{MakeFeed, make_feed};
pub use read_feed::{FeedPage, ReadFeed, read_feed};
pub use revoke_feed::{RevokeFeed, revoke_feed};
