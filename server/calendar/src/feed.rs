//! The calendar that another program subscribes to.

use crate::content_lines::ContentLines;
use crate::event::FeedEvent;
use crate::party::Party;
use crate::time_zone::{TZID, VTIMEZONE};

/// Who made the object (RFC 5545, section 3.7.3).
pub(crate) const PRODUCT: &str = "-//Preventieplanner//Agenda//NL";

/// A calendar to subscribe to: of an employee, a school, an area or a team.
///
/// It has no guests: it shows, it does not invite. [`Feed::render`] gives it
/// no organiser, and for that reason no `METHOD` either. RFC 5546 (section 3.2.1) asks an
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
        self.written(None)
    }

    /// The feed as text with `METHOD:PUBLISH`, in the name of `publisher`: the
    /// organisation's own address, never a person's.
    ///
    /// Every event then names the publisher as its organiser, as RFC 5546
    /// (section 3.2.1) asks, and nobody as a guest. A feed without events
    /// publishes nothing, so it states no method.
    pub fn render_published_by(&self, publisher: &Party) -> String {
        self.written(Some(publisher).filter(|_| !self.events.is_empty()))
    }

    fn written(&self, publisher: Option<&Party>) -> String {
        let octets = self.events.iter().map(FeedEvent::expected_octets);
        let mut lines = ContentLines::with_capacity(1_000 + octets.sum::<usize>());
        self.open(&mut lines, publisher.is_some());
        for line in VTIMEZONE {
            lines.own(format_args!("{line}"));
        }
        for event in &self.events {
            event.write(&mut lines, |lines| {
                if let Some(publisher) = publisher {
                    lines.address("ORGANIZER", publisher, "");
                }
            });
        }
        lines.own(format_args!("END:VCALENDAR"));
        lines.finish()
    }

    /// Writes what stands before the time zone. Name and pace stand there
    /// twice: as RFC 7986 has them, and as older programs know them.
    fn open(&self, lines: &mut ContentLines, publishes: bool) {
        lines.own(format_args!("BEGIN:VCALENDAR"));
        lines.own(format_args!("VERSION:2.0"));
        lines.own(format_args!("PRODID:{PRODUCT}"));
        lines.own(format_args!("CALSCALE:GREGORIAN"));
        if publishes {
            lines.own(format_args!("METHOD:PUBLISH"));
        }
        lines.text("NAME", &self.name);
        lines.text("X-WR-CALNAME", &self.name);
        lines.own(format_args!("X-WR-TIMEZONE:{TZID}"));
        let minutes = self.refresh_minutes.max(1);
        lines.own(format_args!("REFRESH-INTERVAL;VALUE=DURATION:PT{minutes}M"));
        lines.own(format_args!("X-PUBLISHED-TTL:PT{minutes}M"));
    }
}
