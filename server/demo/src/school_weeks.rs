//! The weeks in which lessons are given: before, during and after today's week.

use domain::holiday::Holiday;
use domain::time::{Day, SchoolYear, Week};

/// Fewest weeks to look back: soon after the summer the end of the last school year is shown too.
const LEAST_PAST: usize = 12;
/// Weeks to look ahead.
const NEXT: usize = 6;

/// School weeks around today, each in order.
pub(crate) struct SchoolWeeks {
    /// Before today's week.
    pub(crate) past: Vec<Week>,
    /// Today's week, unless it lies in a holiday.
    pub(crate) current: Option<Week>,
    /// After today's week.
    pub(crate) next: Vec<Week>,
}

impl SchoolWeeks {
    /// The weeks around a day, given the holidays of its school year and those beside it.
    pub(crate) fn around(today: Day, holidays: &[Holiday]) -> Self {
        let this = Week::of(today);
        let is_school_week = |week: &Week| {
            let open = |day: &Day| !holidays.iter().any(|holiday| holiday.holds(*day));
            week.days()[..5].iter().filter(|day| open(day)).count() >= 3
        };
        let back = std::iter::successors(Some(this.previous()), |week| Some(week.previous()));
        let year_start = SchoolYear::of(today).first_day();
        // Sixty weeks reach past the farthest first week; holidays before that are not known.
        let mut past: Vec<_> = back
            .take(60)
            .filter(is_school_week)
            .enumerate()
            .take_while(|(nth, week)| *nth < LEAST_PAST || week.monday() >= year_start)
            .map(|(_, week)| week)
            .collect();
        past.reverse();
        let ahead = std::iter::successors(Some(this.next()), |week| Some(week.next()));
        Self {
            past,
            current: Some(this).filter(is_school_week),
            next: ahead.take(40).filter(is_school_week).take(NEXT).collect(),
        }
    }

    /// All of them, in order.
    pub(crate) fn all(&self) -> impl Iterator<Item = Week> {
        self.past
            .iter()
            .chain(&self.current)
            .chain(&self.next)
            .copied()
    }

    /// Today's week, or the first after the holiday.
    pub(crate) fn now_or_next(&self) -> Week {
        self.current.unwrap_or(self.next[0])
    }

    /// The school years that they lie in, and the one before the last of the past.
    pub(crate) fn school_years(&self, today: Day) -> Vec<SchoolYear> {
        let this = SchoolYear::of(today);
        let mut years: Vec<_> = self
            .all()
            .map(|week| SchoolYear::of(week.monday()))
            .collect();
        years.extend([SchoolYear(this.0 - 1), this]);
        years.sort_unstable();
        years.dedup();
        years
    }
}
