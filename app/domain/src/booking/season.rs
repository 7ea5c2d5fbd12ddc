use crate::ids::SeasonId;
use crate::time::Day;
use crate::values::Name;
use serde::{Deserialize, Serialize};

/// A stretch of lessons and the time in which schools may book them. All days are in
/// Europe/Amsterdam and inclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Season {
    /// Its id.
    pub id: SeasonId,
    /// Its name, such as "schooljaar 2026/2027".
    pub name: Name,
    /// First day on which lessons are given.
    pub first_day: Day,
    /// Last day on which lessons are given.
    pub last_day: Day,
    /// First day on which may be booked.
    pub books_from: Day,
    /// Last day on which may be booked.
    pub books_until: Day,
}

/// Whether a season can be booked on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeasonPhase {
    /// Not yet.
    NotYetOpen {
        /// First day on which may be booked.
        opens: Day,
    },
    /// Now.
    Open {
        /// Last day on which may be booked.
        until: Day,
    },
    /// No more.
    Closed {
        /// Last day on which could be booked.
        last: Day,
    },
}

impl Season {
    /// Whether it can be booked today.
    pub fn phase(&self, today: Day) -> SeasonPhase {
        if today < self.books_from {
            SeasonPhase::NotYetOpen {
                opens: self.books_from,
            }
        } else if today <= self.books_until {
            SeasonPhase::Open {
                until: self.books_until,
            }
        } else {
            SeasonPhase::Closed {
                last: self.books_until,
            }
        }
    }

    /// Whether lessons are given on this day.
    pub fn holds(&self, day: Day) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_can_be_booked_from_its_first_to_its_last_booking_day() {
        let day = |text: &str| text.parse::<Day>().expect("a date");
        let season = Season {
            id: SeasonId::NIL,
            name: Name::parse("2026/2027").expect("a name"),
            first_day: day("2026-09-01"),
            last_day: day("2027-06-30"),
            books_from: day("2026-05-01"),
            books_until: day("2026-08-31"),
        };
        let (opens, last) = (season.books_from, season.books_until);
        assert_eq!(
            ["2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01"]
                .map(|today| season.phase(day(today))),
            [
                SeasonPhase::NotYetOpen { opens },
                SeasonPhase::Open { until: last },
                SeasonPhase::Open { until: last },
                SeasonPhase::Closed { last },
            ]
        );
    }
}
