use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// A visit of a school to its page: ends after half an hour without a click, and after eight hours
/// anyhow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortalSession {
    /// When it started, in UTC seconds.
    pub started_at: Instant,
    /// The last click, in UTC seconds.
    pub seen_at: Instant,
}

/// Whether a session goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// It does.
    Open {
        /// Until when without another click, in UTC seconds, not included.
        until: Instant,
    },
    /// Nothing was clicked for half an hour.
    Idle {
        /// Since when it is over, in UTC seconds.
        since: Instant,
    },
    /// Its eight hours are over.
    Over {
        /// Since when, in UTC seconds.
        since: Instant,
    },
}

impl PortalSession {
    /// Seconds without a click.
    pub const IDLE_SECONDS: i64 = 30 * 60;

    /// Seconds at most.
    pub const MOST_SECONDS: i64 = 8 * 3_600;

    /// A session that starts now.
    pub const fn start(now: Instant) -> Self {
        Self {
            started_at: now,
            seen_at: now,
        }
    }

    /// Whether it goes on now.
    pub fn state(self, now: Instant) -> SessionState {
        let idle = self.seen_at.saturating_add(Self::IDLE_SECONDS);
        let over = self.started_at.saturating_add(Self::MOST_SECONDS);
        if now < idle.min(over) {
            SessionState::Open {
                until: idle.min(over),
            }
        } else if over <= idle {
            SessionState::Over { since: over }
        } else {
            SessionState::Idle { since: idle }
        }
    }

    /// The session after a click now.
    ///
    /// # Errors
    /// How it ended, when it did.
    pub fn seen(self, now: Instant) -> Result<Self, SessionState> {
        match self.state(now) {
            SessionState::Open { .. } => Ok(Self {
                // A clock that is set back takes no time away.
                seen_at: self.seen_at.max(now),
                ..self
            }),
            ended => Err(ended),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_session_is_idle_after_half_an_hour_without_a_click() {
        let session = PortalSession::start(0);
        assert_eq!(session.state(1_799), SessionState::Open { until: 1_800 });
        assert_eq!(
            session.seen(1_800),
            Err(SessionState::Idle { since: 1_800 })
        );
    }

    proptest! {
        #[test]
        fn however_often_is_clicked_a_session_ends_after_eight_hours(
            pauses in prop::collection::vec(0i64..2_400, 1..60),
        ) {
            let (mut session, mut now) = (PortalSession::start(0), 0);
            for pause in pauses {
                now += pause;
                match session.seen(now) {
                    Ok(next) => {
                        prop_assert!(pause < 1_800 && now < 28_800);
                        session = next;
                    }
                    Err(SessionState::Idle { since }) => {
                        prop_assert!(pause >= 1_800 && since <= now && since < 28_800);
                        break;
                    }
                    Err(ended) => {
                        prop_assert_eq!(ended, SessionState::Over { since: 28_800 });
                        break;
                    }
                }
            }
        }
    }
}
