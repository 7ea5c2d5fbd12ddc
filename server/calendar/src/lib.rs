//! iCalendar objects (RFC 5545), pure: data in, text out, no clock and no IO.
//!
//! A [`Feed`] is the private calendar that an employee's Outlook, Google or
//! Apple calendar fetches. [`Feed::render`] gives the same bytes for the same
//! data, so [`etag`] of those bytes answers "has anything changed?".
//!
//! One road leads from the data to the text: a [`FeedEvent`] writes itself to
//! `content_lines`, which cleanses, escapes and folds. An invitation is the
//! same event in another envelope, and can take the same road.

mod cleanse;
mod content_lines;
mod etag;
mod event;
mod feed;
mod moment;
mod time_zone;

pub use etag::etag;
pub use event::FeedEvent;
pub use feed::Feed;
pub use moment::LocalMoment;
