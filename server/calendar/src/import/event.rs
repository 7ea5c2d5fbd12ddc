//! One VEVENT as it stands in a file.

use super::rule::Rule;
use super::zones::{Placed, Zone, Zones};
use crate::read::{Component, Length, Property, Written};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::HashSet;

/// The most rules of one event that are looked at.
const MOST_RULES: usize = 10;

/// The most characters of a UID that are kept.
const LONGEST_UID: usize = 500;

/// An event, and how it comes back.
#[derive(Debug)]
pub(super) struct Event {
    /// Empty when the file gives none.
    pub uid: String,
    pub summary: String,
    pub start: Placed,
    pub length: Length,
    /// One nearly always; old programs write more.
    pub rules: Vec<Rule>,
    /// Whether there is a rule that makes no sense.
    pub rule_is_broken: bool,
    /// Starts that the rule does not give, each with its own length if it has one.
    pub extra: Vec<(Placed, Option<Length>)>,
    /// Moments at which it does not come back.
    pub except: HashSet<DateTime<Utc>>,
    /// Days on which it does not come back.
    pub except_days: HashSet<NaiveDate>,
    /// The occurrence that this one stands in for.
    pub replaces: Option<Placed>,
    /// Whether it stands in for all later occurrences as well.
    pub and_later: bool,
    pub sequence: i64,
    /// Whether it keeps nobody busy: cancelled, or marked as free.
    pub free: bool,
}

impl Event {
    /// Reads a VEVENT; none when it has no start that can be read.
    pub(super) fn read(component: &Component, zones: &Zones) -> Option<Self> {
        let value = |name: &str| component.first(name).map(|p| p.value.trim());
        let start = component.first("DTSTART");
        // An exception without a start stands where the occurrence stood.
        let start = start.or_else(|| component.first("RECURRENCE-ID"))?;
        let names_zone = start.parameter("TZID").is_some()
            || matches!(Written::read(&start.value), Some(Written::Utc(_)));
        let start = zones.placed(start, &start.value)?;
        let length = length(component, &start, zones);
        let replaces = component.first("RECURRENCE-ID");
        let rules = component.all("RRULE").take(MOST_RULES);
        let rules: Vec<_> = rules.map(|rule| Rule::read(&rule.value)).collect();
        let floating = !start.day && !names_zone;
        let (except, except_days) = exceptions(component, zones, floating);
        Some(Self {
            uid: uid(component),
            summary: component
                .first("SUMMARY")
                .map(Property::text)
                .unwrap_or_default(),
            length: length.unwrap_or(if start.day {
                Length::one_day()
            } else {
                Length::default()
            }),
            rule_is_broken: rules.contains(&None),
            rules: rules.into_iter().flatten().collect(),
            extra: extra(component, zones),
            except,
            except_days,
            and_later: replaces.is_some_and(|p| {
                p.parameter("RANGE")
                    .is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"))
            }),
            replaces: replaces.and_then(|p| zones.placed(p, &p.value)),
            sequence: value("SEQUENCE").and_then(|n| n.parse().ok()).unwrap_or(0),
            free: component.says("TRANSP", "TRANSPARENT") || component.says("STATUS", "CANCELLED"),
            start,
        })
    }

    /// Whether it ends before it starts, so that nobody can tell when it is.
    pub(super) fn is_turned_round(&self) -> bool {
        let ends = self.end(self.start.wall, self.length);
        ends.zip(self.start.moment())
            .is_some_and(|(ends, starts)| ends < starts)
    }

    /// Whether its own EXDATEs take out a moment.
    pub(super) fn excepts(&self, place: &Placed) -> bool {
        self.except_days.contains(&place.wall.date())
            || place
                .moment()
                .is_some_and(|moment| self.except.contains(&moment))
    }

    /// When an occurrence that starts at a wall time of the event's zone ends.
    pub(super) fn end(&self, starts: NaiveDateTime, length: Length) -> Option<DateTime<Utc>> {
        let wall = starts.checked_add_signed(length.wall)?;
        self.start
            .zone
            .moment(wall)?
            .checked_add_signed(length.clock)
    }
}

/// The UID of a component; empty when it has none. It goes
/// with every span, so a very long one is cut.
pub(super) fn uid(component: &Component) -> String {
    let uid = component.first("UID").map(Property::text);
    uid.unwrap_or_default().chars().take(LONGEST_UID).collect()
}

/// From start to end, or as written; none when neither is there.
fn length(component: &Component, start: &Placed, zones: &Zones) -> Option<Length> {
    let end = component
        .first("DTEND")
        .and_then(|p| zones.placed(p, &p.value));
    match end {
        Some(end) => between(start, &end),
        None => Length::read(&component.first("DURATION")?.value),
    }
}

/// The length between two moments: on the wall when both are on the same one,
/// so that an event ends at the same wall time each time it comes back.
fn between(start: &Placed, end: &Placed) -> Option<Length> {
    let (starts, ends) = (start.moment()?, end.moment()?);
    let same_wall = start.zone.wall(ends).is_some_and(|wall| wall == end.wall);
    Some(if same_wall {
        Length {
            wall: end.wall - start.wall,
            clock: TimeDelta::zero(),
        }
    } else {
        Length {
            wall: TimeDelta::zero(),
            clock: ends - starts,
        }
    })
}

/// The RDATEs: dates, moments and periods.
fn extra(component: &Component, zones: &Zones) -> Vec<(Placed, Option<Length>)> {
    let mut extra = Vec::new();
    for property in component.all("RDATE") {
        for value in property.value.split(',') {
            extra.extend(period(property, value, zones));
        }
    }
    extra
}

/// Reads a moment, or a period as `start/end` or `start/duration`.
pub(super) fn period(
    property: &Property,
    value: &str,
    zones: &Zones,
) -> Option<(Placed, Option<Length>)> {
    let Some((start, end)) = value.split_once('/') else {
        return Some((zones.placed(property, value)?, None));
    };
    let start = zones.placed(property, start)?;
    let length = match zones.placed(property, end) {
        Some(end) => between(&start, &end)?,
        None => Length::read(end)?,
    };
    Some((start, Some(length)))
}

/// The EXDATEs. A whole day takes out whatever starts on it. Of an event whose start floats, a moment
/// in UTC takes out that wall time too: programs write one and mean the other.
fn exceptions(
    component: &Component,
    zones: &Zones,
    floating: bool,
) -> (HashSet<DateTime<Utc>>, HashSet<NaiveDate>) {
    let (mut moments, mut days) = (HashSet::new(), HashSet::new());
    for property in component.all("EXDATE") {
        for value in property.value.split(',') {
            match Written::read(value) {
                Some(Written::Day(day)) => {
                    days.insert(day);
                }
                Some(written) => {
                    if let (true, Written::Utc(at)) = (floating, written) {
                        moments.extend(Zone::HOME.moment(at.naive_utc()));
                    }
                    moments.extend(zones.placed(property, value).and_then(|p| p.moment()));
                }
                None => {}
            }
        }
    }
    (moments, days)
}
