//! When an event starts, each time it comes back.

use super::Window;
use super::event::Event;
use super::expand::{Budget, Found, Range, expand};
use crate::read::{Length, Written};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use std::ops::ControlFlow;

/// The most occurrences of one event that are kept.
const MOST: usize = 10_000;

/// The most work that one event may cost.
const WORK: usize = 200_000;

/// One time that an event comes back, before others stand in for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Occurrence {
    pub starts: DateTime<Utc>,
    /// The start on the wall of the event's zone.
    pub wall: NaiveDateTime,
    /// Its own length; else the event's.
    pub length: Option<Length>,
}

/// The occurrences of an event, in order of time, none twice, and whether
/// these are all. They touch the window, and some outside of it are given too:
/// a later exception may bring one in.
pub(super) fn occurrences(
    event: &Event,
    window: Window,
    budget: &mut Budget,
) -> (Vec<Occurrence>, Found) {
    let mut found = Vec::new();
    let mut complete = Found::All;
    let mut add = |wall: NaiveDateTime, starts: DateTime<Utc>, length| {
        let taken_out = event.except.contains(&starts) || event.except_days.contains(&wall.date());
        if !taken_out && found.len() < MOST {
            found.push(Occurrence {
                starts,
                wall,
                length,
            });
        }
        found.len() < MOST
    };
    if let Some(starts) = event.start.moment() {
        add(event.start.wall, starts, None);
    }
    for (place, length) in &event.extra {
        if let Some(starts) = place.moment() {
            let wall = event.start.zone.wall(starts).filter(|_| !place.day);
            add(wall.unwrap_or(place.wall), starts, *length);
        }
    }
    let range = range(event, window);
    for rule in &event.rules {
        let mut own = budget.part(WORK);
        let zone = &event.start.zone;
        let all = expand(rule, event.start.wall, range, &mut own, |wall| {
            let Some(starts) = zone.moment(wall) else {
                return ControlFlow::Continue(());
            };
            let over = match rule.until {
                Some(Written::Utc(until)) if event.start.day => wall.date() > until.date_naive(),
                Some(Written::Utc(until)) => starts > until,
                Some(Written::Wall(until)) => wall > until,
                Some(Written::Day(until)) => wall.date() > until,
                None => false,
            };
            if over || wall > range.to {
                return ControlFlow::Break(());
            }
            let known = wall == event.start.wall || wall < range.from;
            if known || add(wall, starts, None) {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        budget.put_back(own);
        if all == Found::Part {
            complete = all;
        }
    }
    if found.len() >= MOST {
        complete = Found::Part;
    }
    // A period says more than a start alone.
    found.sort_by_key(|occurrence| (occurrence.starts, occurrence.length.is_none()));
    found.dedup_by_key(|occurrence| occurrence.starts);
    (found, complete)
}

/// The wall times that matter for a window: wide enough for any offset, and
/// for an occurrence that began before it.
fn range(event: &Event, window: Window) -> Range {
    let margin = TimeDelta::days(2);
    // A length that no clock can count is none.
    let length = event.length.wall.checked_add(&event.length.clock);
    let length = length.unwrap_or_default().max(TimeDelta::zero());
    let from = window.from.naive_utc().checked_sub_signed(margin);
    Range {
        from: from
            .and_then(|from| from.checked_sub_signed(length))
            .unwrap_or(NaiveDateTime::MIN),
        to: window
            .until
            .naive_utc()
            .checked_add_signed(margin)
            .unwrap_or(NaiveDateTime::MAX),
    }
}
