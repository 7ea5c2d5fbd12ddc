//! A calendar feed, as whoever made it sees it.

use crate::ids::AreaId;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// Where a feed stands. Its address is known to nobody but its calendar programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedState {
    /// When its address was made.
    pub made_at: Instant,
    /// When a calendar program last read it, to about a quarter of an hour; none when none did.
    pub fetched_at: Option<Instant>,
}

/// An area of which somebody may have a feed of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaFeed {
    /// Which.
    pub area: AreaId,
    /// Its name.
    pub name: String,
    /// The feed; none when there is none.
    pub state: Option<FeedState>,
}
