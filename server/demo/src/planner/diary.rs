//! What each educator already has to do.

use domain::time::{Day, Minute, Span, Week};
use std::collections::BTreeMap;

/// Presence at one place, set-up included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Booking {
    pub(super) span: Span,
    pub(super) organisation: usize,
}

/// Bookings per educator and day, in order of time.
#[derive(Default)]
pub(super) struct Diary {
    days: BTreeMap<(usize, Day), Vec<Booking>>,
    visits: BTreeMap<(usize, Week), u16>,
    /// Visits of everybody together on each day.
    busy: BTreeMap<Day, u16>,
}

impl Diary {
    pub(super) fn book(&mut self, who: usize, day: Day, booking: Booking) {
        let bookings = self.days.entry((who, day)).or_default();
        bookings.push(booking);
        bookings.sort_by_key(|booking| booking.span.start);
        *self.visits.entry((who, Week::of(day))).or_default() += 1;
        *self.busy.entry(day).or_default() += 1;
    }

    pub(super) fn release(&mut self, who: usize, day: Day, start: Minute) {
        if let Some(bookings) = self.days.get_mut(&(who, day)) {
            bookings.retain(|booking| booking.span.start != start);
        }
        if let Some(visits) = self.visits.get_mut(&(who, Week::of(day))) {
            *visits = visits.saturating_sub(1);
        }
        if let Some(visits) = self.busy.get_mut(&day) {
            *visits = visits.saturating_sub(1);
        }
    }

    /// The bookings just before and just after a span; none at all when one overlaps it.
    pub(super) fn beside(
        &self,
        who: usize,
        day: Day,
        span: Span,
    ) -> Option<(Option<Booking>, Option<Booking>)> {
        let bookings = self.days.get(&(who, day)).map_or(&[][..], Vec::as_slice);
        if bookings.iter().any(|booking| booking.span.overlaps(span)) {
            return None;
        }
        let at = bookings.partition_point(|booking| booking.span.start < span.start);
        let before = at.checked_sub(1).map(|before| bookings[before]);
        Some((before, bookings.get(at).copied()))
    }

    /// How many visits somebody has in a week.
    pub(super) fn visits_in(&self, who: usize, week: Week) -> u16 {
        self.visits.get(&(who, week)).copied().unwrap_or(0)
    }

    /// How many visits there are on a day, of everybody together.
    pub(super) fn visits_on(&self, day: Day) -> u16 {
        self.busy.get(&day).copied().unwrap_or(0)
    }
}
