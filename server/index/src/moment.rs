use crate::Moment;
use domain::time::{Instant, wall_of};
use std::time::{SystemTime, UNIX_EPOCH};

/// What the index takes for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Always this instant, in seconds since 1970 in UTC.
    Fixed(Instant),
}

impl Clock {
    /// Now, with the day that it is in Europe/Amsterdam.
    #[must_use]
    pub fn now(self) -> Moment {
        let at = match self {
            Self::Fixed(at) => at,
            Self::System => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .ok()
                .and_then(|since| Instant::try_from(since.as_secs()).ok())
                .unwrap_or_default(),
        };
        Moment {
            at,
            today: wall_of(at).0,
        }
    }
}
