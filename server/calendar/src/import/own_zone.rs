//! A time zone that a calendar spells out itself, computed from its own rules.

use super::expand::{Budget, Range, expand};
use super::rule::Rule;
use crate::read::{Component, Written};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::rc::Rc;

/// Changes are worked out for these years.
const YEARS: [i32; 2] = [1970, 2060];

/// Days looked at to work out the zones of one calendar; a usual zone takes
/// some ten thousand.
const BUDGET: usize = 2_000_000;

/// The changes of one clock, in order of time.
#[derive(Debug, Default)]
pub(crate) struct OwnZone {
    changes: Vec<Change>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    at: DateTime<Utc>,
    from: TimeDelta,
    to: TimeDelta,
}

impl OwnZone {
    /// How far the clock runs ahead of UTC at a moment.
    pub(crate) fn offset(&self, moment: DateTime<Utc>) -> TimeDelta {
        let done = self.changes.partition_point(|change| change.at <= moment);
        match (done.checked_sub(1), self.changes.first()) {
            (Some(last), _) => self.changes[last].to,
            (None, first) => first.map_or_else(TimeDelta::zero, |first| first.from),
        }
    }

    /// The moment of a wall time; see [`Zone::moment`](super::zones::Zone::moment).
    pub(crate) fn moment(&self, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
        let day = TimeDelta::days(1);
        let before = self.offset(wall.checked_sub_signed(day)?.and_utc());
        let after = self.offset(wall.checked_add_signed(day)?.and_utc());
        let with = |east: TimeDelta| wall.checked_sub_signed(east).map(|utc| utc.and_utc());
        let fits = |east: &TimeDelta| with(*east).is_some_and(|at| self.offset(at) == *east);
        with([before, after].into_iter().find(fits).unwrap_or(before))
    }
}

/// The zones of a calendar by their `TZID`.
pub(super) fn own_zones(components: &[Component]) -> HashMap<String, Rc<OwnZone>> {
    let mut budget = Budget::new(BUDGET);
    let mut zones: HashMap<usize, OwnZone> = HashMap::new();
    for observance in components {
        let Some(parent) = observance.parent else {
            continue;
        };
        if components[parent].kind == "VTIMEZONE"
            && matches!(observance.kind.as_str(), "STANDARD" | "DAYLIGHT")
        {
            let zone = zones.entry(parent).or_default();
            read_observance(observance, &mut zone.changes, &mut budget);
        }
    }
    let named = zones.into_iter().filter_map(|(at, mut zone)| {
        zone.changes.sort_unstable();
        let tzid = components[at].first("TZID")?.text().trim().to_owned();
        Some((tzid, Rc::new(zone)))
    });
    named.collect()
}

/// Adds the changes of one `STANDARD` or `DAYLIGHT`; none when it is broken.
fn read_observance(
    observance: &Component,
    changes: &mut Vec<Change>,
    budget: &mut Budget,
) -> Option<()> {
    let from = offset(&observance.first("TZOFFSETFROM")?.value)?;
    let to = offset(&observance.first("TZOFFSETTO")?.value)?;
    let start = match Written::read(&observance.first("DTSTART")?.value)? {
        Written::Wall(wall) => wall,
        Written::Utc(moment) => moment.naive_utc(),
        Written::Day(day) => day.and_hms_opt(0, 0, 0)?,
    };
    let mut add = |wall: NaiveDateTime| {
        if let Some(at) = wall.checked_sub_signed(from) {
            let at = at.and_utc();
            changes.push(Change { at, from, to });
        }
    };
    add(start);
    for rdate in observance
        .all("RDATE")
        .flat_map(|rdate| rdate.value.split(','))
    {
        if let Some(Written::Wall(wall)) = Written::read(rdate) {
            add(wall);
        }
    }
    let rule = Rule::read(&observance.first("RRULE")?.value)?;
    let new_year = |year| NaiveDate::from_ymd_opt(year, 1, 1)?.and_hms_opt(0, 0, 0);
    let range = Range {
        from: new_year(YEARS[0])?,
        to: new_year(YEARS[1])?,
    };
    let until = match rule.until {
        Some(Written::Utc(moment)) => moment.naive_utc().checked_add_signed(from),
        Some(Written::Wall(wall)) => Some(wall),
        Some(Written::Day(day)) => day.and_hms_opt(23, 59, 59),
        None => None,
    };
    expand(&rule, start, range, budget, |wall| {
        if until.is_some_and(|until| wall > until) {
            return ControlFlow::Break(());
        }
        if wall != start {
            add(wall);
        }
        ControlFlow::Continue(())
    });
    Some(())
}

/// Reads an offset from UTC: `+0100`, or `-043000` with seconds.
pub(super) fn offset(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = &text[1..];
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| {
        digits
            .get(at..at + 2)
            .map_or(Some(0), |two| two.parse::<i64>().ok())
    };
    let (hours, minutes, seconds) = (part(0)?, part(2)?, part(4)?);
    let right = hours < 24 && minutes < 60 && seconds < 60;
    right.then(|| TimeDelta::seconds(sign * (hours * 3600 + minutes * 60 + seconds)))
}
