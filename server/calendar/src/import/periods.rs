//! The years, months, weeks, days or hours that a rule walks through, and what
//! it picks from each.

use super::days::{Days, DaysOf};
use super::expand::Budget;
use super::rule::{Frequency, Rule};
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// The periods of a rule, one at a time.
pub(super) struct Periods<'a> {
    rule: &'a Rule,
    start: NaiveDateTime,
    days: Days<'a>,
    /// Times of day that the rule picks; for a rule that looks less than daily
    /// or more often, all are worked out at each period.
    times: Vec<NaiveTime>,
    /// Which period it is, counted in intervals from the start's.
    number: i64,
}

impl<'a> Periods<'a> {
    /// The periods from the one of `start` on. With no count to keep, those
    /// that end before `from` are passed over. None when even the times of a
    /// day are more than the budget allows.
    pub(super) fn new(
        rule: &'a Rule,
        start: NaiveDateTime,
        from: NaiveDateTime,
        budget: &mut Budget,
    ) -> Option<Self> {
        let mut periods = Self {
            rule,
            start,
            days: Days::new(rule, start.date()),
            times: Vec::new(),
            number: 0,
        };
        if rule.frequency >= Frequency::Daily {
            periods.times = times(rule, start, [None; 3], budget)?;
        }
        if rule.count.is_none() && from > start {
            let passed = (from - start).num_seconds() / periods.longest().num_seconds();
            periods.number = (passed / rule.interval - 1).max(0);
        }
        Some(periods)
    }

    /// How long a period is at most.
    fn longest(&self) -> TimeDelta {
        match self.rule.frequency {
            Frequency::Secondly => TimeDelta::seconds(1),
            Frequency::Minutely => TimeDelta::minutes(1),
            Frequency::Hourly => TimeDelta::hours(1),
            Frequency::Daily => TimeDelta::days(1),
            Frequency::Weekly => TimeDelta::days(7),
            Frequency::Monthly => TimeDelta::days(31),
            Frequency::Yearly => TimeDelta::days(366),
        }
    }

    /// Passes over what is left of a day that the rule does not pick.
    fn pass_over(&mut self, day: NaiveDate) {
        let Some(next) = day.succ_opt() else { return };
        let left = (next.and_time(NaiveTime::MIN) - self.start).num_seconds();
        let steps = left / self.longest().num_seconds() / self.rule.interval;
        self.number = self.number.max(steps - 1);
    }

    /// When the present period begins; none past the end of all calendars.
    pub(super) fn begin(&self) -> Option<NaiveDateTime> {
        let steps = self.number.checked_mul(self.rule.interval)?;
        let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN);
        let after =
            |begin: NaiveDateTime, delta: Option<TimeDelta>| begin.checked_add_signed(delta?);
        let first = self.start.date();
        match self.rule.frequency {
            Frequency::Yearly => {
                let year = i64::from(first.year()).checked_add(steps)?;
                NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, 1, 1).map(midnight)
            }
            Frequency::Monthly => {
                let month = i64::from(first.year()) * 12 + i64::from(first.month0());
                let month = month.checked_add(steps)?;
                let year = i32::try_from(month.div_euclid(12)).ok()?;
                let month0 = u32::try_from(month.rem_euclid(12)).ok()?;
                NaiveDate::from_ymd_opt(year, month0 + 1, 1).map(midnight)
            }
            Frequency::Weekly => {
                let week = first.week(self.rule.week_start).checked_first_day()?;
                after(midnight(week), TimeDelta::try_days(steps.checked_mul(7)?))
            }
            Frequency::Daily => after(midnight(first), TimeDelta::try_days(steps)),
            Frequency::Hourly => {
                let begin = first.and_hms_opt(self.start.hour(), 0, 0)?;
                after(begin, TimeDelta::try_hours(steps))
            }
            Frequency::Minutely => {
                let begin = self.start.with_second(0)?;
                after(begin, TimeDelta::try_minutes(steps))
            }
            Frequency::Secondly => after(self.start, TimeDelta::try_seconds(steps)),
        }
    }

    /// Goes to the next period.
    pub(super) fn go_on(&mut self) {
        self.number = self.number.saturating_add(1);
    }

    /// What the rule picks from the present period, in order. None when the
    /// budget does not allow to look.
    pub(super) fn set(&mut self, budget: &mut Budget) -> Option<Vec<NaiveDateTime>> {
        let Some(begin) = self.begin() else {
            return Some(Vec::new());
        };
        let (day, time) = (begin.date(), begin.time());
        let picked = match self.rule.frequency {
            Frequency::Yearly => self.days.of(DaysOf::Year, day, budget)?,
            Frequency::Monthly => self.days.of(DaysOf::Month, day, budget)?,
            Frequency::Weekly => self.days.of(DaysOf::Week, day, budget)?,
            _ => self.days.of(DaysOf::Day, day, budget)?,
        };
        let worked_out;
        let times = if self.rule.frequency >= Frequency::Daily {
            &self.times
        } else if picked.is_empty() {
            self.pass_over(day);
            return Some(Vec::new());
        } else {
            let hour = Some(time.hour());
            let minute = (self.rule.frequency < Frequency::Hourly).then_some(time.minute());
            let second = (self.rule.frequency < Frequency::Minutely).then_some(time.second());
            worked_out = times(self.rule, self.start, [hour, minute, second], budget)?;
            &worked_out
        };
        budget.pay(picked.len().saturating_mul(times.len()))?;
        let at = |day: NaiveDate| times.iter().map(move |time| day.and_time(*time));
        Some(picked.into_iter().flat_map(at).collect())
    }
}

/// The times of day that a rule picks. An hour, minute or second that is given
/// is the period's own, which the rule can only refuse.
fn times(
    rule: &Rule,
    start: NaiveDateTime,
    given: [Option<u32>; 3],
    budget: &mut Budget,
) -> Option<Vec<NaiveTime>> {
    let [hours, minutes, seconds] = [
        (&rule.hours, start.hour(), given[0]),
        (&rule.minutes, start.minute(), given[1]),
        (&rule.seconds, start.second(), given[2]),
    ]
    .map(|(asked, of_start, given)| {
        let asked = || asked.iter().filter_map(|n| u32::try_from(*n).ok());
        match given {
            Some(own) if asked().next().is_none() || asked().any(|n| n == own) => vec![own],
            Some(_) => Vec::new(),
            None if asked().next().is_none() => vec![of_start],
            None => asked().collect(),
        }
    });
    budget.pay(1 + hours.len() * minutes.len() * seconds.len())?;
    let mut times = Vec::with_capacity(hours.len() * minutes.len() * seconds.len());
    for hour in &hours {
        for minute in &minutes {
            for second in &seconds {
                times.extend(NaiveTime::from_hms_opt(*hour, *minute, *second));
            }
        }
    }
    Some(times)
}
