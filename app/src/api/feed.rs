//! Calendar feeds: one's own, those of areas, and that of a school.

mod feed_view;
mod make_area_feed;
mod make_feed;
mod make_school_feed;
mod read_feed;
mod read_school_feed;
mod revoke_area_feed;
mod revoke_feed;
mod revoke_school_feed;
#[cfg(feature = "ssr")]
pub(crate) mod shown_once;

pub use feed_view::FeedView;
pub use make_area_feed::{MakeAreaFeed, make_area_feed};
pub use make_feed::{MakeFeed, make_feed};
pub use make_school_feed::{MakeSchoolFeed, make_school_feed};
pub use read_feed::{AreaLine, FeedPage, ReadFeed, read_feed};
pub use read_school_feed::{ReadSchoolFeed, read_school_feed};
pub use revoke_area_feed::{RevokeAreaFeed, revoke_area_feed};
pub use revoke_feed::{RevokeFeed, revoke_feed};
pub use revoke_school_feed::{RevokeSchoolFeed, revoke_school_feed};
