use super::{INDEX_UNTIL_AGE, birthday};
use crate::time::Day;
use chrono::{Days, Months};
use serde::{Deserialize, Serialize};

coded! {
    /// Why a signal ends; the first that comes counts, and of those on one day the first here.
    SignalEnd {
        /// The youth died.
        Death => "death",
        /// It should never have been given; also after a founded objection.
        Unjustified => "unjustified",
        /// Working together is no longer needed.
        NoLongerNeeded => "no_longer_needed",
        /// The region's index stops.
        IndexStops => "index_stops",
        /// The youth turned 23.
        TooOld => "too_old",
        /// Its term is over.
        Term => "term",
    }
}

impl SignalEnd {
    /// Those that a worker knows of; the others come by themselves.
    pub const BY_HAND: &[Self] = &[Self::NoLongerNeeded, Self::Unjustified, Self::Death];

    /// Whether a signal that ended so can become active again, while its term runs.
    pub const fn may_resume(self) -> bool {
        matches!(self, Self::NoLongerNeeded)
    }
}

/// How long signals last in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SignalTerms {
    /// Months that a signal lasts, 1 to [`Self::LONGEST`].
    pub months: u16,
    /// Days before the end on which the worker is warned.
    pub warn_days: u16,
    /// Days after the end on which it is removed.
    pub remove_days: u16,
}

impl SignalTerms {
    /// The longest that the law allows, in months.
    pub const LONGEST: u16 = 24;

    /// Until an administrator sets another: a year, as in Haaglanden, with a warning a month before
    /// and the removal on the day after.
    pub const USUAL: Self = Self {
        months: 12,
        warn_days: 30,
        remove_days: 1,
    };

    /// The day on which a signal goes out of the index after an end: see [`SignalLife::removed`].
    pub fn removes(&self, (day, why): (Day, SignalEnd)) -> Day {
        match why {
            SignalEnd::Death | SignalEnd::Unjustified => day,
            _ => day + Days::new(self.remove_days.into()),
        }
    }
}

/// What makes a signal end.
#[derive(Debug, Clone, Copy)]
pub struct SignalLife {
    /// Day on which it was given.
    pub given: Day,
    /// The youth's birth.
    pub birth: Day,
    /// The last day of the region's index, where it stops.
    pub index_ends: Option<Day>,
    /// How long signals last.
    pub terms: SignalTerms,
}

impl SignalLife {
    /// The day on which it ends by itself, and why: no longer active from that day on. The first of
    /// its term, the 23rd birthday, and the day after the last day of the index; never before the
    /// day on which it was given.
    pub fn ends(&self) -> (Day, SignalEnd) {
        let months = self.terms.months.min(SignalTerms::LONGEST);
        let term = self.given + Months::new(months.into());
        let old = birthday(self.birth, INDEX_UNTIL_AGE);
        let stops = self.index_ends.and_then(|last| last.succ_opt());
        let mut first = (term, SignalEnd::Term);
        let others = [
            Some((old, SignalEnd::TooOld)),
            stops.map(|day| (day, SignalEnd::IndexStops)),
        ];
        for (day, why) in others.into_iter().flatten() {
            if (day, why) < first {
                first = (day, why);
            }
        }
        (first.0.max(self.given), first.1)
    }

    /// The end when something happened that ends it at once; what comes first counts.
    pub fn ends_with(&self, happened: Option<(Day, SignalEnd)>) -> (Day, SignalEnd) {
        let by_itself = self.ends();
        happened.map_or(by_itself, |(day, why)| {
            by_itself.min((day.max(self.given), why))
        })
    }

    /// The day on which the worker is warned that it ends; never before it was given.
    pub fn warns(&self) -> Day {
        let (end, _) = self.ends();
        let before = Days::new(self.terms.warn_days.into());
        end.checked_sub_days(before).unwrap_or(end).max(self.given)
    }

    /// The day on which it goes out of the index after an end: at once when the youth died or it
    /// should never have been given.
    pub fn removed(&self, end: (Day, SignalEnd)) -> Day {
        self.terms.removes(end)
    }
}
