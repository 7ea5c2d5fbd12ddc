//! The calendar that another program subscribes to.

use crate::content_lines::ContentLines;
use crate::event::FeedEvent;
use crate::time_zone::{TZID, VTIMEZONE};

/// Who made the object (RFC 5545, section 3.7.3).
const PRODUCT: &str = "-//Preventieplanner//Agenda//NL";

/// A calendar to subscribe to.
///
/// It has no organiser and no guests: it shows, it does not invite. For that
/// reason it states no `METHOD` either. RFC 5546 (section 3.2.1) asks an
/// organiser of everything with `METHOD:PUBLISH`, and libical refuses it
/// without one; RFC 5545 (section 3.7.2) wants no method where nobody is
/// invited, and calendar programs read its absence as "published".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// What the calendar is called in the program that shows it.
    pub name: String,
    /// After how many minutes a program should look again; at least 1.
    pub refresh_minutes: u32,
    /// The events, written in this order.
    pub events: Vec<FeedEvent>,
}

impl Feed {
    /// The feed as text, to be served as `text/calendar; charset=utf-8`.
    ///
    /// The same feed gives the same bytes, at any time and on any server.
    pub fn render(&self) -> String {
        let octets = self.events.iter().map(FeedEvent::expected_octets);
        let mut lines = ContentLines::with_capacity(1_000 + octets.sum::<usize>());
        self.open(&mut lines);
        for line in VTIMEZONE {
            lines.own(format_args!("{line}"));
        }
        for event in &self.events {
            event.write(&mut lines);
        }
        lines.own(format_args!("END:VCALENDAR"));
        lines.finish()
    }

    /// Writes what stands before the time zone. Name and pace stand there
    /// twice: as RFC 7986 has them, and as older programs know them.
    fn open(&self, lines: &mut ContentLines) {
        lines.own(format_args!("BEGIN:VCALENDAR"));
        lines.own(format_args!("VERSION:2.0"));
        lines.own(format_args!("PRODID:{PRODUCT}"));
        lines.own(format_args!("CALSCALE:GREGORIAN"));
        lines.text("NAME", &self.name);
        lines.text("X-WR-CALNAME", &self.name);
        lines.own(format_args!("X-WR-TIMEZONE:{TZID}"));
        let minutes = self.refresh_minutes.max(1);
        lines.own(format_args!("REFRESH-INTERVAL;VALUE=DURATION:PT{minutes}M"));
        lines.own(format_args!("X-PUBLISHED-TTL:PT{minutes}M"));
    }
}
