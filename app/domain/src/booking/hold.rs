use super::SeasonRules;
use crate::time::Instant;
use serde::{Deserialize, Serialize};

/// A slot kept free for a school that is filling in its booking. It is not prolonged: a school that
/// takes longer asks again, behind whoever came in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Until when, in UTC seconds, not included.
    pub until: Instant,
}

/// Whether a hold still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldState {
    /// It does: nobody else can have the slot.
    Held {
        /// Seconds left, at least one.
        seconds_left: u32,
    },
    /// It ran out: the slot is anyone's.
    Expired {
        /// Since when, in UTC seconds.
        since: Instant,
    },
}

impl Hold {
    /// A hold that starts now.
    pub fn from(now: Instant, rules: &SeasonRules) -> Self {
        let until = now.saturating_add(i64::from(rules.hold_minutes) * 60);
        Self { until }
    }

    /// Whether it stands now.
    pub fn state(self, now: Instant) -> HoldState {
        if now < self.until {
            let left = self.until.saturating_sub(now);
            HoldState::Held {
                seconds_left: u32::try_from(left).unwrap_or(u32::MAX),
            }
        } else {
            HoldState::Expired { since: self.until }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_hold_stands_for_its_minutes_and_never_again(
            now in 0i64..4_000_000_000, minutes in 1u16..120, later in 0i64..10_000,
        ) {
            let rules = SeasonRules { hold_minutes: minutes, ..SeasonRules::default() };
            let (hold, length) = (Hold::from(now, &rules), i64::from(minutes) * 60);
            let expected = if later < length {
                HoldState::Held { seconds_left: u32::try_from(length - later).expect("short") }
            } else {
                HoldState::Expired { since: now + length }
            };
            prop_assert_eq!(hold.state(now + later), expected);
        }
    }
}
