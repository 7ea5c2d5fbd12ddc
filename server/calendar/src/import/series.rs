//! Events with the same UID: one that comes back, and those that stand in for
//! some of its occurrences.

use super::event::Event;
use super::expand::{Budget, Found};
use super::occurrences::{Occurrence, occurrences};
use super::zones::Zone;
use super::{BusySpan, Window};
use crate::read::Length;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use std::collections::{BTreeMap, HashMap, HashSet};

/// All events of one UID.
#[derive(Debug, Default)]
pub(super) struct Series<'a> {
    /// Events that stand for themselves.
    masters: Vec<&'a Event>,
    /// Events that stand in for an occurrence, by the moment of that one.
    instead: BTreeMap<DateTime<Utc>, &'a Event>,
    /// Days of which midnight was named, in whatever zone: so some programs
    /// name the occurrence of a whole day.
    midnights: HashSet<NaiveDate>,
}

/// Puts events together by their UID, in the order of the file. Of several
/// versions of an event the one with the highest SEQUENCE counts. An event
/// without a UID stands alone.
pub(super) fn series(events: &[Event]) -> Vec<Series<'_>> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut all: Vec<Series<'_>> = Vec::new();
    for event in events {
        let next = all.len();
        let place = if event.uid.is_empty() {
            next
        } else {
            *places.entry(&event.uid).or_insert(next)
        };
        if place == next {
            all.push(Series::default());
        }
        all[place].add(event);
    }
    all
}

impl<'a> Series<'a> {
    fn add(&mut self, event: &'a Event) {
        if let Some(place) = &event.replaces {
            if let Some(moment) = place.moment() {
                let kept = self.instead.entry(moment).or_insert(event);
                if kept.sequence <= event.sequence {
                    *kept = event;
                }
                if !place.day && place.wall.time() == NaiveTime::MIN {
                    self.midnights.insert(place.wall.date());
                }
            }
            return;
        }
        match self.masters.first().map(|master| master.sequence) {
            Some(kept) if kept > event.sequence => {}
            Some(kept) if kept == event.sequence => self.masters.push(event),
            _ => self.masters = vec![event],
        }
    }

    /// Whether another event stands in for an occurrence. Some programs name
    /// it by its day alone.
    fn is_replaced(&self, master: &Event, occurrence: &Occurrence) -> bool {
        let by_day = || {
            let midnight = occurrence.wall.date().and_time(NaiveTime::MIN);
            let instead = self.instead.get(&Zone::HOME.moment(midnight)?)?;
            instead.replaces.as_ref().map(|place| place.day)
        };
        self.instead.contains_key(&occurrence.starts)
            || (!master.start.day && by_day().unwrap_or(false))
            || (master.start.day && self.midnights.contains(&occurrence.wall.date()))
    }

    /// Whether a later version of the event it belongs to took out what it
    /// stands in for, and it with that.
    fn is_taken_back(&self, event: &Event) -> bool {
        self.masters.iter().any(|master| {
            let place = event.replaces.as_ref();
            master.sequence > event.sequence && place.is_some_and(|place| master.excepts(place))
        })
    }

    /// Adds the spans of this series that touch the window.
    pub(super) fn spans(
        &self,
        window: Window,
        budget: &mut Budget,
        spans: &mut Vec<BusySpan>,
    ) -> Found {
        let mut complete = Found::All;
        let later: Vec<(DateTime<Utc>, &Event)> = (self.instead.iter())
            .filter(|(_, event)| event.and_later)
            .map(|(moment, event)| (*moment, *event))
            .collect();
        for master in &self.masters {
            if master.free && later.is_empty() {
                continue;
            }
            let (found, all) = occurrences(master, window, budget);
            if all == Found::Part {
                complete = all;
            }
            for occurrence in found {
                if self.is_replaced(master, &occurrence) {
                    continue;
                }
                let before = later.partition_point(|(moment, _)| *moment <= occurrence.starts);
                spans.extend(match before.checked_sub(1) {
                    Some(last) => moved(later[last].1, &occurrence),
                    None => span(master, &occurrence),
                });
            }
        }
        for event in self.instead.values() {
            if self.is_taken_back(event) {
                continue;
            }
            let starts = event.start.moment();
            let own = starts.map(|starts| Occurrence {
                starts,
                wall: event.start.wall,
                length: None,
            });
            spans.extend(own.and_then(|own| span(event, &own)));
        }
        complete
    }
}

/// The span of an occurrence; none when it takes no time.
fn span(event: &Event, occurrence: &Occurrence) -> Option<BusySpan> {
    let mut length = occurrence.length.unwrap_or(event.length);
    if event.start.day && length == Length::default() {
        length = Length::one_day();
    }
    let ends = event.end(occurrence.wall, length)?;
    (!event.free && ends > occurrence.starts).then(|| BusySpan {
        uid: event.uid.clone(),
        starts: occurrence.starts,
        ends,
        all_day: event.start.day,
    })
}

/// The span of an occurrence after one that was moved together with all later
/// ones: as many days later, at the new time of day.
fn moved(event: &Event, occurrence: &Occurrence) -> Option<BusySpan> {
    let place = event.replaces.as_ref()?;
    let shift = event.start.wall - event.start.zone.wall(place.moment()?)?;
    let shift = if place.day == event.start.day {
        shift
    } else {
        TimeDelta::zero()
    };
    let own_wall = event.start.zone.wall(occurrence.starts)?;
    let mut wall = own_wall.checked_add_signed(shift)?;
    if event.start.day {
        wall = wall.date().and_time(NaiveTime::MIN);
    }
    let starts = event.start.zone.moment(wall)?;
    let length = None;
    span(
        event,
        &Occurrence {
            starts,
            wall,
            length,
        },
    )
}

/// Spans in order of time, none twice, within a window.
pub(super) fn tidy(spans: &mut Vec<BusySpan>, window: Window) {
    spans.retain(|span| span.starts < window.until && span.ends > window.from);
    spans.sort_unstable_by(|a, b| (a.starts, a.ends, &a.uid).cmp(&(b.starts, b.ends, &b.uid)));
    spans.dedup();
}
