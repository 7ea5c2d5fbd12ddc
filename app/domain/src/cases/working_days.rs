use crate::holiday::{Holiday, HolidayKind};
use crate::time::Day;
use chrono::{Datelike, Days, Weekday};

/// The working days of case work: no weekend and no public holiday of the region. School holidays
/// count, for terms run on in them.
#[derive(Debug, Clone, Copy)]
pub struct WorkingDays<'a> {
    /// The region's holidays, of both kinds.
    pub holidays: &'a [Holiday],
}

impl WorkingDays<'_> {
    /// Days looked at for one answer: a year without a working day is no calendar.
    const FAR: usize = 1_000;

    /// Whether a day is one.
    pub fn holds(&self, day: Day) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let public = |holiday: &Holiday| holiday.kind == HolidayKind::Public && holiday.holds(day);
        !weekend && !self.holidays.iter().any(public)
    }

    /// The day so many working days after another; for 0 the day itself.
    pub fn after(&self, day: Day, working_days: u16) -> Day {
        if working_days == 0 {
            return day;
        }
        let later = day.iter_days().skip(1).take(Self::FAR);
        let mut working = later.filter(|later| self.holds(*later));
        working
            .nth(usize::from(working_days) - 1)
            .unwrap_or(day + Days::new(Self::FAR as u64))
    }

    /// Working days after the first day up to and including the last; 0 when that is not later.
    pub fn between(&self, from: Day, until: Day) -> u16 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= until);
        u16::try_from(days.filter(|day| self.holds(*day)).count()).unwrap_or(u16::MAX)
    }

    /// The end of a legal term: a term that ends on a Saturday, Sunday or public holiday ends on the
    /// next day that is none of these (Algemene termijnenwet, article 1).
    pub fn end_of_term(&self, day: Day) -> Day {
        let mut later = day.iter_days().take(Self::FAR);
        later.find(|later| self.holds(*later)).unwrap_or(day)
    }
}
