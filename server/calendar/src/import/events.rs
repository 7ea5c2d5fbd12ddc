//! The events of a calendar as they stand in the file.

use super::event::Event;
use super::expand::{Budget, Found};
use super::occurrences::occurrences;
use super::zones::Zones;
use super::{LIMITS, WORK, Window};
use crate::read::{Unreadable, read};
use chrono::{DateTime, Utc};

/// The most starts that are kept of one file.
const MOST_STARTS: usize = 1_000_000;

/// One `VEVENT` of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedEvent {
    /// As it stands in the file; empty when it has none.
    pub uid: String,
    /// The title. It may hold personal data: never keep or log it.
    pub summary: String,
    /// The first start, in UTC; midnight in Europe/Amsterdam for a whole day.
    pub starts: DateTime<Utc>,
    /// The first end, in UTC: as written, or worked out from the duration. The
    /// start itself when no end is given, a day later for a whole day.
    pub ends: DateTime<Utc>,
    /// Whether whole days are meant.
    pub all_day: bool,
    /// Which occurrence of the event with this UID it stands in for.
    pub replaces: Option<DateTime<Utc>>,
    /// All starts in the window, in order: what its rule and dates give, less
    /// its exception dates. Events that stand in for some are not looked at.
    pub recurrences: Vec<DateTime<Utc>>,
    /// Whether those are all.
    pub complete: bool,
}

/// What [`read_events`] found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedEvents {
    /// In the order of the file.
    pub events: Vec<ImportedEvent>,
    /// Events whose start cannot be read.
    pub odd: usize,
}

/// Reads the events of a calendar, with their starts within a window.
///
/// # Errors
/// When the bytes are no calendar, or are over 20 MB or 600,000 lines.
pub fn read_events(bytes: &[u8], window: Window) -> Result<ImportedEvents, Unreadable> {
    let components = read(bytes, LIMITS)?;
    let zones = Zones::read(&components);
    let mut budget = Budget::new(WORK);
    let mut room = MOST_STARTS;
    let mut found = ImportedEvents::default();
    for component in components.iter().filter(|c| c.kind == "VEVENT") {
        let event = Event::read(component, &zones);
        let imported = event.and_then(|event| imported(event, window, &mut budget, &mut room));
        match imported {
            Some(event) => found.events.push(event),
            None => found.odd += 1,
        }
    }
    Ok(found)
}

fn imported(
    event: Event,
    window: Window,
    budget: &mut Budget,
    room: &mut usize,
) -> Option<ImportedEvent> {
    let starts = event.start.moment()?;
    let ends = event.end(event.start.wall, event.length)?;
    let (all, complete) = occurrences(&event, window, budget);
    let within = all.iter().map(|occurrence| occurrence.starts);
    let within = within.filter(|at| window.from <= *at && *at < window.until);
    let recurrences: Vec<_> = within.take(*room).collect();
    *room -= recurrences.len();
    Some(ImportedEvent {
        starts,
        ends,
        all_day: event.start.day,
        replaces: event.replaces.and_then(|place| place.moment()),
        recurrences,
        complete: complete == Found::All && *room > 0 && !event.rule_is_broken,
        uid: event.uid,
        summary: event.summary,
    })
}
