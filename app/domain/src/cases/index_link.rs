use crate::time::Day;
use serde::{Deserialize, Serialize};

/// How the link to an index stands: counts alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexLink {
    /// Code of the index.
    pub code: String,
    /// Whether this server knows where it is and has a token for it.
    pub linked: bool,
    /// Signals that are active.
    pub active: u32,
    /// Signals that are inactive and not out of the index yet.
    pub inactive: u32,
    /// Matches that stand.
    pub matches: u32,
    /// Messages that wait.
    pub waiting: u32,
    /// How many of those were refused, or could not be sent, at the last try.
    pub troubled: u32,
    /// The words for why, each once.
    pub troubles: Vec<String>,
    /// The day on which the oldest of them was queued.
    pub waits_since: Option<Day>,
    /// Whether anything is left to be cleared away.
    pub left: u32,
}

/// What clearing away an index took, as counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PurgeCounts {
    /// Signals that are known by no id of the index any more.
    pub signals: u32,
    /// Matches.
    pub matches: u32,
    /// Talks with the other professionals.
    pub contacts: u32,
    /// Parents.
    pub parents: u32,
    /// Messages.
    pub messages: u32,
}

/// The report of one clearing away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndexPurge {
    /// The index, by name.
    pub index: String,
    /// When.
    pub on: Day,
    /// How much.
    pub counts: PurgeCounts,
}

/// Why an index is not cleared away yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PurgeRefusal {
    /// Signals go to it.
    InUse,
    /// Signals stand in it still.
    SignalsLeft,
    /// It was not told everything.
    NotTold,
}

impl IndexLink {
    /// Whether the index can be cleared away: it takes no signals, none stands in it, and it was
    /// told so.
    ///
    /// # Errors
    /// [`PurgeRefusal`], the first that counts.
    pub const fn may_purge(&self, on: bool) -> Result<(), PurgeRefusal> {
        match self {
            _ if on => Err(PurgeRefusal::InUse),
            Self {
                active: 0,
                inactive: 0,
                waiting: 0,
                ..
            } => Ok(()),
            Self {
                active: 0,
                inactive: 0,
                ..
            } => Err(PurgeRefusal::NotTold),
            _ => Err(PurgeRefusal::SignalsLeft),
        }
    }
}

/// Seconds to wait after a number of failed tries (1 after the first): half a minute, doubled each
/// time, up to an hour. It is never given up: index and file must agree in the end.
pub fn next_index_try(tries: u32) -> i64 {
    let doubled = 30_i64 << tries.saturating_sub(1).min(10);
    doubled.min(3_600)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_index_is_cleared_away_when_it_is_off_empty_and_was_told_so() {
        let link = |active, inactive, waiting| IndexLink {
            active,
            inactive,
            waiting,
            ..IndexLink::default()
        };
        assert_eq!(link(0, 0, 0).may_purge(true), Err(PurgeRefusal::InUse));
        assert_eq!(link(0, 0, 0).may_purge(false), Ok(()));
        assert_eq!(link(0, 0, 2).may_purge(false), Err(PurgeRefusal::NotTold));
        assert_eq!(
            link(0, 1, 2).may_purge(false),
            Err(PurgeRefusal::SignalsLeft)
        );
        assert_eq!(
            link(1, 0, 0).may_purge(false),
            Err(PurgeRefusal::SignalsLeft)
        );
    }

    proptest! {
        #[test]
        fn the_wait_grows_to_an_hour_and_never_ends(tries in 1_u32..1_000_000) {
            let (this, next) = (next_index_try(tries), next_index_try(tries + 1));
            prop_assert!((30..=3_600).contains(&this));
            prop_assert!(next > this || next == 3_600);
        }
    }
}
