//! What goes with a mail, so that the reader's calendar is right.

use crate::content_lines::ContentLines;
use crate::event::FeedEvent;
use crate::feed::PRODUCT;
use crate::party::Party;
use crate::time_zone::VTIMEZONE;
use thiserror::Error;

/// Guests who are asked to come and to say so.
const ASKED: &str = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE";

/// Guests who are told that it is off; there is nothing to answer.
const TOLD: &str = ";ROLE=REQ-PARTICIPANT";

/// What an [`Invitation`] asks of a calendar (RFC 5546, section 3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Come, or come at another moment than before: `METHOD:REQUEST`.
    Request,
    /// It is off: `METHOD:CANCEL`.
    Cancel,
}

impl Method {
    /// The word in the object and in the mail's `Content-Type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }

    /// The `Content-Type` of the mail's part that holds the object
    /// (RFC 6047, section 2.4). The two must name the same method.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Request => "text/calendar; method=REQUEST; charset=utf-8",
            Self::Cancel => "text/calendar; method=CANCEL; charset=utf-8",
        }
    }
}

/// Why no invitation can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoInvitation {
    /// RFC 5546 asks for at least one attendee.
    #[error("an invitation needs somebody to invite")]
    NobodyInvited,
    /// The organiser or a guest has no mail address.
    #[error("an invitation needs the mail address of everybody in it")]
    NoAddress,
}

/// One event, for those who are invited to it.
///
/// It holds one event and so one UID: a series is cancelled by one object for
/// each of its lessons. A move is a request with the same UID and a higher
/// `sequence`; the time stamp is the event's `last_modified`, so that sending
/// again sends the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    method: Method,
    organiser: Party,
    guests: Vec<Party>,
    event: FeedEvent,
}

impl Invitation {
    /// Asks `guests` to come. The organiser's address is the one the mail is
    /// sent from, for that is where answers go. `event.cancelled` says
    /// nothing here: the method does.
    ///
    /// # Errors
    /// When nobody is invited, or somebody has no address.
    pub fn request(
        organiser: Party,
        guests: Vec<Party>,
        event: FeedEvent,
    ) -> Result<Self, NoInvitation> {
        Self::new(Method::Request, organiser, guests, event)
    }

    /// Tells `guests` that the event is off. Its `sequence` must be higher
    /// than that of what they got before.
    ///
    /// # Errors
    /// When nobody is told, or somebody has no address.
    pub fn cancel(
        organiser: Party,
        guests: Vec<Party>,
        event: FeedEvent,
    ) -> Result<Self, NoInvitation> {
        Self::new(Method::Cancel, organiser, guests, event)
    }

    fn new(
        method: Method,
        organiser: Party,
        guests: Vec<Party>,
        mut event: FeedEvent,
    ) -> Result<Self, NoInvitation> {
        if guests.is_empty() {
            return Err(NoInvitation::NobodyInvited);
        }
        let without = |party: &Party| party.address.trim().is_empty();
        if without(&organiser) || guests.iter().any(without) {
            return Err(NoInvitation::NoAddress);
        }
        event.cancelled = method == Method::Cancel;
        Ok(Self {
            method,
            organiser,
            guests,
            event,
        })
    }

    /// What the invitation asks.
    pub fn method(&self) -> Method {
        self.method
    }

    /// The object as text, for a part of type [`Method::content_type`] and
    /// for an attached `.ics` file alike. The same invitation gives the same
    /// bytes.
    pub fn render(&self) -> String {
        let people: usize = self.guests.iter().map(|guest| guest.name.len()).sum();
        let room = 1_200 + self.event.expected_octets() + people + 150 * self.guests.len();
        let mut lines = ContentLines::with_capacity(room);
        lines.own(format_args!("BEGIN:VCALENDAR"));
        lines.own(format_args!("VERSION:2.0"));
        lines.own(format_args!("PRODID:{PRODUCT}"));
        lines.own(format_args!("CALSCALE:GREGORIAN"));
        lines.own(format_args!("METHOD:{}", self.method.as_str()));
        for line in VTIMEZONE {
            lines.own(format_args!("{line}"));
        }
        let parameters = match self.method {
            Method::Request => ASKED,
            Method::Cancel => TOLD,
        };
        self.event.write(&mut lines, |lines| {
            lines.address("ORGANIZER", &self.organiser, "");
            for guest in &self.guests {
                lines.address("ATTENDEE", guest, parameters);
            }
        });
        lines.own(format_args!("END:VCALENDAR"));
        lines.finish()
    }
}
