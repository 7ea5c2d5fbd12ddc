use crate::fit::{ClosedKind, ClosedReason};
use crate::holiday::{Holiday, HolidayKind};
use crate::organisation::{FreeDay, Organisation, OrganisationKind};
use crate::time::Day;
use chrono::{Datelike, Weekday};

/// The days of one school or club.
#[derive(Debug, Clone, Copy)]
pub struct SchoolCalendar<'a> {
    /// Whose days they are.
    pub school: &'a Organisation,
    /// School holidays and public holidays of the region.
    pub holidays: &'a [Holiday],
    /// Its own free days.
    pub free_days: &'a [FreeDay],
}

impl SchoolCalendar<'_> {
    /// Days that a count looks ahead or back at most: a year without a working day is no calendar.
    const FAR: u16 = 1_000;

    /// Whether a day counts as a working day: no weekend, public holiday or school holiday. A free
    /// day of the school itself counts: its office and ours go on.
    pub fn is_working_day(&self, day: Day) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        !weekend && !self.holidays.iter().any(|holiday| holiday.holds(day))
    }

    /// Working days after the first day up to and including the last; 0 when that is not later.
    pub fn working_days(&self, from: Day, until: Day) -> u16 {
        let days = from.iter_days().skip(1).take_while(|day| *day <= until);
        let count = days.filter(|day| self.is_working_day(*day)).count();
        u16::try_from(count).unwrap_or(u16::MAX)
    }

    /// The first day that is so many working days after this one; the day itself for 0. None when
    /// the next thousand days have too few.
    pub fn after(&self, day: Day, working_days: u16) -> Option<Day> {
        let mut left = working_days;
        for next in day.iter_days().take(usize::from(Self::FAR)) {
            if next != day && self.is_working_day(next) {
                left = left.saturating_sub(1);
            }
            if left == 0 {
                return Some(next);
            }
        }
        None
    }

    /// The last day that is so many working days before this one; the day itself for 0. None when
    /// the thousand days before have too few.
    pub fn before(&self, day: Day, working_days: u16) -> Option<Day> {
        let (mut at, mut left) = (day, working_days);
        for _ in 0..Self::FAR {
            if left == 0 {
                return Some(at);
            }
            left -= u16::from(self.is_working_day(at));
            at = at.pred_opt()?;
        }
        None
    }

    /// Why the school or club is closed on a day. A school holiday does not close a club.
    pub fn closed(&self, day: Day) -> Option<ClosedReason> {
        let reason = |kind, name: &crate::values::Name| ClosedReason {
            kind,
            name: name.clone(),
        };
        if self.school.closed_on.is_some_and(|from| from <= day) {
            return Some(reason(ClosedKind::Gone, &self.school.name));
        }
        let holiday = |kind| {
            let mut all = self.holidays.iter();
            all.find(|holiday| holiday.kind == kind && holiday.holds(day))
        };
        if let Some(public) = holiday(HolidayKind::Public) {
            return Some(reason(ClosedKind::PublicHoliday, &public.name));
        }
        let is_club = self.school.kind == OrganisationKind::Club;
        if let Some(school) = holiday(HolidayKind::School).filter(|_| !is_club) {
            return Some(reason(ClosedKind::Holiday, &school.name));
        }
        let mut free = self.free_days.iter();
        free.find(|free| (free.first_day..=free.last_day).contains(&day))
            .map(|free| reason(ClosedKind::FreeDay, &free.reason))
    }
}
