//! One lesson as an event in somebody's calendar.

use crate::content_lines::ContentLines;
use crate::moment::LocalMoment;
use crate::time_zone::TZID;
use chrono::{DateTime, Datelike, NaiveDateTime, Timelike, Utc};

/// The largest integer of RFC 5545 (section 3.3.8).
const LARGEST_INTEGER: u32 = i32::MAX as u32;

/// One event of a [`Feed`](crate::Feed) or an [`Invitation`](crate::Invitation).
///
/// The texts may hold anything: they are cleansed and escaped when written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEvent {
    /// Names the event in every calendar, for ever: never reused, and the same
    /// after each change. It must not tell anything about a person.
    pub uid: String,
    /// How often the event was changed in a way that its guests notice.
    pub sequence: u32,
    /// When the event was last changed. It is the event's time stamp too, so
    /// that the same data gives the same bytes.
    pub last_modified: DateTime<Utc>,
    /// When the event begins.
    pub starts: LocalMoment,
    /// When the event ends. An end that is not after the start is left out.
    pub ends: LocalMoment,
    /// What the calendar shows in its grid.
    pub summary: String,
    /// Where it is; empty when nothing is known.
    pub location: String,
    /// The rest, for who opens the event; empty when there is no more to say.
    pub description: String,
    /// Whether the event was cancelled. The event is then still written, as
    /// cancelled and taking no time; to make it disappear, leave it out of the
    /// feed.
    pub cancelled: bool,
    /// Whether the event takes up the employee's time.
    pub busy: bool,
}

impl FeedEvent {
    /// Octets to expect when written; only the buffer's first size hangs on it.
    pub(crate) fn expected_octets(&self) -> usize {
        let texts = self.uid.len() + self.summary.len();
        400 + texts + self.location.len() + self.description.len() * 5 / 4
    }

    /// Writes the event as a `VEVENT`, with what `people` writes of who calls
    /// it together and who comes.
    pub(crate) fn write(&self, lines: &mut ContentLines, people: impl FnOnce(&mut ContentLines)) {
        lines.own(format_args!("BEGIN:VEVENT"));
        lines.text("UID", &self.uid);
        let modified = Stamp(self.last_modified.naive_utc());
        lines.own(format_args!("DTSTAMP:{modified}Z"));
        lines.own(format_args!("LAST-MODIFIED:{modified}Z"));
        let sequence = self.sequence.min(LARGEST_INTEGER);
        lines.own(format_args!("SEQUENCE:{sequence}"));
        self.write_times(lines);
        people(lines);
        lines.text("SUMMARY", &self.summary);
        lines.text_if_any("LOCATION", &self.location);
        lines.text_if_any("DESCRIPTION", &self.description);
        let status = if self.cancelled {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        lines.own(format_args!("STATUS:{status}"));
        let takes_time = self.busy && !self.cancelled;
        let transparency = if takes_time { "OPAQUE" } else { "TRANSPARENT" };
        lines.own(format_args!("TRANSP:{transparency}"));
        lines.own(format_args!("END:VEVENT"));
    }

    /// Writes start and end at local wall time, so that a calendar shows what
    /// was meant. Programs disagree about an hour that comes twice, so an
    /// event that begins or ends in it is written in UTC: both ends, for one
    /// event speaks in one form.
    fn write_times(&self, lines: &mut ContentLines) {
        let in_utc = self.starts.is_ambiguous() || self.ends.is_ambiguous();
        let mut write = |name: &str, moment: &LocalMoment| {
            if in_utc {
                let utc = Stamp(moment.instant.naive_utc());
                lines.own(format_args!("{name}:{utc}Z"));
            } else {
                let wall = Stamp(moment.wall);
                lines.own(format_args!("{name};TZID={TZID}:{wall}"));
            }
        };
        write("DTSTART", &self.starts);
        if self.ends.instant > self.starts.instant {
            write("DTEND", &self.ends);
        }
    }
}

/// A date and time in the form of RFC 5545 (section 3.3.5), to the second.
struct Stamp(NaiveDateTime);

impl std::fmt::Display for Stamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (date, time) = (self.0.date(), self.0.time());
        let (year, month, day) = (date.year(), date.month(), date.day());
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        write!(
            f,
            "{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}"
        )
    }
}
