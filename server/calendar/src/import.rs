//! Other people's calendars, read as busy time.
//!
//! An employee's own calendar comes as a file or from an address, made by any
//! program. What matters is when they cannot give a lesson: [`read_busy`]
//! gives that, without titles. [`read_events`] gives the events as they stand
//! in the file, for who compares this reading with another's.

mod days;
mod event;
mod events;
mod expand;
mod occurrences;
mod own_zone;
mod periods;
mod rule;
mod series;
mod shown_zones;
mod windows_zones;
mod zones;

pub use events::{ImportedEvent, ImportedEvents, read_events};
pub(crate) use zones::Zones;

use crate::read::{Component, Limits, Unreadable, read};
use chrono::{DateTime, Utc};
use event::{Event, period, uid};
use expand::{Budget, Found};

/// The largest file that is read: twenty years of a very busy person.
const LIMITS: Limits = Limits {
    octets: 20_000_000,
    lines: 600_000,
};

/// The most spans that are kept of one file.
const MOST_SPANS: usize = 100_000;

/// The most work that one file may cost: about a second.
const WORK: usize = 2_000_000;

/// The time for which somebody's calendar is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// From this moment on.
    pub from: DateTime<Utc>,
    /// Until this moment, itself not included.
    pub until: DateTime<Utc>,
}

/// A time in which somebody is busy.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BusySpan {
    /// Which event it is of; the same for each time that the event comes
    /// back. As the other program wrote it, so it may hold anything.
    pub uid: String,
    /// The start, in UTC.
    pub starts: DateTime<Utc>,
    /// The end, in UTC; always after the start.
    pub ends: DateTime<Utc>,
    /// Whether whole days are meant: midnight to midnight, in Europe/Amsterdam
    /// unless the file names another zone.
    pub all_day: bool,
}

/// What a calendar says of when somebody is busy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Busy {
    /// In order of start; they may overlap.
    pub spans: Vec<BusySpan>,
    /// Events that were passed over, for their start makes no sense, and
    /// events that were counted once, for their rule makes none, or not at
    /// all, for they end before they start.
    pub odd: usize,
    /// Whether there is more than was read: an event that comes back over
    /// 10,000 times, over 100,000 spans, or rules that take too long.
    pub cut_off: bool,
}

/// Reads when the owner of a calendar is busy within a window.
///
/// Events that are cancelled or marked as free count for nothing. Wall times
/// without a zone, and whole days, are meant in Europe/Amsterdam. An
/// occurrence that was changed together with all later ones
/// (`RANGE=THISANDFUTURE`) moves those too.
///
/// It never panics, and does a bounded amount of work.
///
/// # Errors
/// When the bytes are no calendar, or are over 20 MB or 600,000 lines.
pub fn read_busy(bytes: &[u8], window: Window) -> Result<Busy, Unreadable> {
    let components = read(bytes, LIMITS)?;
    let zones = Zones::read(&components);
    let mut busy = Busy::default();
    if components
        .iter()
        .any(|c| c.kind == "VCALENDAR" && c.says("METHOD", "CANCEL"))
    {
        return Ok(busy);
    }
    let mut events = Vec::new();
    for component in &components {
        match component.kind.as_str() {
            "VEVENT" => match Event::read(component, &zones) {
                Some(event) => {
                    let odd = event.rule_is_broken || event.is_turned_round();
                    busy.odd += usize::from(odd);
                    events.push(event);
                }
                None => busy.odd += 1,
            },
            "VFREEBUSY" => free_busy(component, &zones, &mut busy.spans),
            _ => {}
        }
    }
    let mut budget = Budget::new(WORK);
    for series in series::series(&events) {
        let mut spans = Vec::new();
        busy.cut_off |= series.spans(window, &mut budget, &mut spans) == Found::Part;
        series::tidy(&mut spans, window);
        busy.spans.append(&mut spans);
        if busy.spans.len() > MOST_SPANS {
            busy.cut_off = true;
            break;
        }
    }
    series::tidy(&mut busy.spans, window);
    busy.spans.truncate(MOST_SPANS);
    Ok(busy)
}

/// Whether the last line is the end of a calendar; blanks and NULs behind it count for nothing. What is
/// read of half a calendar is right, but to put it in place of a whole one would free somebody's time.
pub fn is_whole(bytes: &[u8]) -> bool {
    const END: &[u8] = b"END:VCALENDAR";
    let is_blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    let end = bytes
        .iter()
        .rposition(|byte| !is_blank(byte))
        .map_or(0, |last| last + 1);
    let last = &bytes[end.saturating_sub(END.len())..end];
    last.eq_ignore_ascii_case(END)
}

/// Adds the spans of a `VFREEBUSY`, in which a server says no more than when.
fn free_busy(component: &Component, zones: &Zones, spans: &mut Vec<BusySpan>) {
    let uid = uid(component);
    for property in component.all("FREEBUSY") {
        if property
            .parameter("FBTYPE")
            .is_some_and(|kind| kind.eq_ignore_ascii_case("FREE"))
        {
            continue;
        }
        for value in property.value.split(',') {
            let Some((start, Some(length))) = period(property, value, zones) else {
                continue;
            };
            let wall = start.wall.checked_add_signed(length.wall);
            let ends =
                wall.and_then(|wall| start.zone.moment(wall)?.checked_add_signed(length.clock));
            if let (Some(starts), Some(ends)) = (start.moment(), ends)
                && ends > starts
                && spans.len() <= MOST_SPANS
            {
                spans.push(BusySpan {
                    uid: uid.clone(),
                    starts,
                    ends,
                    all_day: false,
                });
            }
        }
    }
}
