//! The days that a rule picks from a year, month or week.

use super::expand::Budget;
use super::rule::{Frequency, Rule};
use chrono::{Datelike, NaiveDate, Weekday};

/// Of what the days are picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DaysOf {
    Year,
    Month,
    Week,
    Day,
}

/// A rule's say about days, with what it leaves to the start filled in.
pub(super) struct Days<'a> {
    rule: &'a Rule,
    months: Vec<i32>,
    month_days: Vec<i32>,
    weekdays: Vec<(i32, Weekday)>,
}

impl<'a> Days<'a> {
    /// What a rule does not say is as at the first day (RFC 5545, section
    /// 3.3.10: "information … derived from DTSTART").
    pub(super) fn new(rule: &'a Rule, first: NaiveDate) -> Self {
        let mut days = Self {
            rule,
            months: rule.months.clone(),
            month_days: rule.month_days.clone(),
            weekdays: rule.days.clone(),
        };
        let said =
            !(rule.days.is_empty() && rule.month_days.is_empty() && rule.year_days.is_empty());
        match rule.frequency {
            _ if said => {}
            Frequency::Yearly if !rule.weeks.is_empty() => {
                days.weekdays = vec![(0, first.weekday())]
            }
            Frequency::Yearly | Frequency::Monthly => {
                days.month_days = vec![first.day().cast_signed()];
                if rule.frequency == Frequency::Yearly && rule.months.is_empty() {
                    days.months = vec![first.month().cast_signed()];
                }
            }
            Frequency::Weekly => days.weekdays = vec![(0, first.weekday())],
            _ => {}
        }
        days
    }

    /// The days that are picked from the period that begins at `begin`, in
    /// order. None when the budget does not allow to look.
    pub(super) fn of(
        &self,
        period: DaysOf,
        begin: NaiveDate,
        budget: &mut Budget,
    ) -> Option<Vec<NaiveDate>> {
        let mut picked = Vec::new();
        let mut pick = |first: NaiveDate, count: usize| {
            budget.pay(count)?;
            picked.extend(first.iter_days().take(count).filter(|day| self.has(*day)));
            Some(())
        };
        match period {
            DaysOf::Year if self.months.is_empty() => {
                pick(begin, if begin.leap_year() { 366 } else { 365 })?;
            }
            DaysOf::Year => {
                for month in &self.months {
                    let month = begin.with_month(month.cast_unsigned());
                    let Some(month) = month else { continue };
                    pick(month, month.num_days_in_month().into())?;
                }
            }
            DaysOf::Month => pick(begin, begin.num_days_in_month().into())?,
            DaysOf::Week => pick(begin, 7)?,
            DaysOf::Day => pick(begin, 1)?,
        }
        Some(picked)
    }

    /// Whether every part of the rule has this day.
    fn has(&self, day: NaiveDate) -> bool {
        let says = |list: &[i32], place: u32, last: u32| {
            let (place, last) = (place.cast_signed(), last.cast_signed());
            list.is_empty() || list.contains(&place) || list.contains(&(place - last - 1))
        };
        let in_month = u32::from(day.num_days_in_month());
        says(&self.months, day.month(), 12)
            && says(&self.month_days, day.day(), in_month)
            && says(&self.rule.year_days, day.ordinal(), days_in_year(day))
            && (self.rule.weeks.is_empty() || self.in_weeks(day))
            && (self.weekdays.is_empty() || self.is_weekday(day))
    }

    /// Whether the day is in one of the numbered weeks.
    fn in_weeks(&self, day: NaiveDate) -> bool {
        let Some((year, week)) = week_of(day, self.rule.week_start) else {
            return false;
        };
        // 28 December always lies in the last week of its year.
        let last = NaiveDate::from_ymd_opt(year, 12, 28)
            .and_then(|day| week_of(day, self.rule.week_start))
            .map_or(52, |(_, last)| last);
        let weeks = &self.rule.weeks;
        weeks.contains(&week) || weeks.contains(&(week - last - 1))
    }

    /// Whether the day is one of the weekdays, and the right one of its month
    /// or year where that is asked.
    fn is_weekday(&self, day: NaiveDate) -> bool {
        let of_month = match self.rule.frequency {
            Frequency::Monthly => Some(true),
            Frequency::Yearly if self.rule.weeks.is_empty() => Some(!self.rule.months.is_empty()),
            _ => None,
        };
        let (place, length) = match of_month {
            Some(true) => (day.day0(), u32::from(day.num_days_in_month())),
            _ => (day.ordinal0(), days_in_year(day)),
        };
        let from_start = (place / 7 + 1).cast_signed();
        let from_end = -((length - 1 - place) / 7 + 1).cast_signed();
        self.weekdays.iter().any(|(which, weekday)| {
            let right = *which == 0 || of_month.is_none() || [from_start, from_end].contains(which);
            *weekday == day.weekday() && right
        })
    }
}

fn days_in_year(day: NaiveDate) -> u32 {
    if day.leap_year() { 366 } else { 365 }
}

/// The number of a day's week and the year which that week counts to: the one
/// that has at least four of its days.
fn week_of(day: NaiveDate, week_start: Weekday) -> Option<(i32, i32)> {
    let first = day.week(week_start).checked_first_day()?;
    let middle = first.checked_add_days(chrono::Days::new(3))?;
    Some((middle.year(), (middle.ordinal0() / 7 + 1).cast_signed()))
}
