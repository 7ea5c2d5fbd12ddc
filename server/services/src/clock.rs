use domain::time::{Day, Instant, wall_of};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the house reads the time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The system's clock.
    System,
    /// The system's clock shifted by so many seconds, so that a demo can start at a stated moment.
    Shifted(i64),
    /// Stands still until a test moves it.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands still at an instant.
    pub fn fixed(at: Instant) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at)))
    }

    /// A clock that runs from this instant on.
    pub fn starting(at: Instant) -> Self {
        Self::Shifted(at - system())
    }

    /// A clock that runs from a moment written as in RFC 3339; none for any other text.
    pub fn starting_at(moment: &str) -> Option<Self> {
        let at = chrono::DateTime::parse_from_rfc3339(moment).ok()?;
        Some(Self::starting(at.timestamp()))
    }

    /// Now, in UTC seconds.
    pub fn now(&self) -> Instant {
        match self {
            Self::System => system(),
            Self::Shifted(by) => system() + by,
            Self::Fixed(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Now, as RFC 3339 writes it in UTC.
    pub fn moment(&self) -> String {
        let moment = chrono::DateTime::from_timestamp(self.now(), 0);
        moment.map_or_else(String::new, |moment| moment.to_rfc3339())
    }

    /// Today in Europe/Amsterdam.
    pub fn today(&self) -> Day {
        wall_of(self.now()).0
    }

    /// Moves a fixed clock forward; does nothing to the others.
    pub fn advance(&self, seconds: i64) {
        if let Self::Fixed(at) = self {
            at.fetch_add(seconds, Ordering::SeqCst);
        }
    }
}

fn system() -> Instant {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0))
}
