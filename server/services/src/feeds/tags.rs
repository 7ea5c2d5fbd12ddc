use domain::time::{Day, Instant};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Longest that a write may take from reading the clock to its commit, and the clocks of two
/// servers may differ, in seconds.
pub(super) const SLOWEST_WRITE: i64 = 600;

/// The entity tags of feeds as last rendered by this process, and by what to tell that they still
/// hold.
///
/// A tag is the digest of the body, so every server gives the same one. What a body shows comes
/// from many records: lessons, schools, contacts, groups, the catalogue, postcodes. None of them
/// changes without an audit row in the same transaction ([`store::Tx::commit`] knows no other way).
/// So a kept tag holds as long as no row was added to the trail: none since ten minutes before it
/// was rendered, because a row carries the time at which its write began. Counting those few rows
/// at the end of an index is what a 304 costs, instead of joining and rendering every lesson.
///
/// The count is taken *before* the lessons are read: an act that lands between the two makes the
/// next count differ, and the feed is rendered once more. Keeping nothing, after a restart or on
/// another server, costs one rendering and is never wrong.
///
/// Appointments of cases leave no row in that trail. They are few and lie beside each other in one
/// index, so they are read each time, and a digest of them is kept with the tag.
#[derive(Debug, Clone, Default)]
pub(crate) struct FeedTags(Arc<Mutex<HashMap<String, KeptTag>>>);

/// A tag and the state of the data in which it was rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeptTag {
    /// The entity tag, with its quotes.
    pub etag: String,
    /// The day of rendering: tomorrow the window of days moves on.
    pub today: Day,
    /// From when on acts were counted.
    pub since: Instant,
    /// How many acts there were since then.
    pub acts: i64,
    /// Digest of what the feed shows that leaves no row in the audit trail; empty for nothing.
    pub beside: String,
}

impl FeedTags {
    /// The tag kept for a feed.
    pub(super) fn kept(&self, key: &str) -> Option<KeptTag> {
        // A thread that panicked with the lock held cannot leave a tag half written.
        let tags = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tags.get(key).cloned()
    }

    /// Keeps a tag.
    pub(super) fn keep(&self, key: &str, tag: KeptTag) {
        let mut tags = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tags.insert(key.to_owned(), tag);
    }
}
