//! iCalendar objects (RFC 5545), pure: data in, text out, no clock and no IO.
//!
//! A [`Feed`] is the private calendar that an employee's Outlook, Google or
//! Apple calendar fetches, or that a school or a team does. [`Feed::render`]
//! gives the same bytes for the same data, so [`etag`] of those bytes answers
//! "has anything changed?". An [`Invitation`] goes with a mail, and
//! [`read_replies`] reads what comes back. [`read_busy`] reads an employee's
//! own calendar.
//!
//! One road leads from the data to the text: a [`FeedEvent`] writes itself to
//! `content_lines`, which cleanses, escapes and folds. An invitation is the
//! same event in another envelope. One road leads back: bytes of any kind
//! become lines, properties and components in `read`, which refuses nothing
//! that can be understood and does a bounded amount of work.

mod cleanse;
mod content_lines;
mod etag;
mod event;
mod feed;
mod import;
mod invitation;
mod moment;
mod party;
mod read;
mod reply;
mod time_zone;

pub use etag::etag;
pub use event::FeedEvent;
pub use feed::Feed;
pub use import::{
    Busy, BusySpan, ImportedEvent, ImportedEvents, Window, is_whole, read_busy, read_events,
};
pub use invitation::{Invitation, Method, NoInvitation};
pub use moment::LocalMoment;
pub use party::Party;
pub use read::Unreadable;
pub use reply::{Answer, NoReply, Reply, read_replies};
