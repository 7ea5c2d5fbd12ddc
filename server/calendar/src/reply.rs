//! What guests answer to an invitation.

use crate::import::Zones;
use crate::read::{Component, Limits, Property, Unreadable, Written, read, text};
use chrono::{DateTime, Utc};
use thiserror::Error;

/// No calendar program sends an answer that is larger.
const LIMITS: Limits = Limits {
    octets: 1_000_000,
    lines: 100_000,
};

/// The most answers that are read from one object.
const MOST_ANSWERS: usize = 100;

/// The most characters that are kept of a remark.
const LONGEST_COMMENT: usize = 2_000;

/// The most characters that are kept of a UID or an address.
const LONGEST_NAME: usize = 500;

/// What one guest answered. All of it was written by others: nothing here
/// proves who sent it, and texts are without control characters but with
/// anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Which event is answered.
    pub uid: String,
    /// Which version of the event was answered; none when it is not said.
    pub sequence: Option<u32>,
    /// The guest's mail address, in lower case, without `mailto:`.
    pub attendee: String,
    /// The answer.
    pub answer: Answer,
    /// When the guest answered, by their own clock, in UTC.
    pub at: Option<DateTime<Utc>>,
    /// What the guest wrote with it; at most 2,000 characters.
    pub comment: Option<String>,
}

/// An answer to an invitation (RFC 5545, section 3.2.12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Comes.
    Accepted,
    /// Does not come.
    Declined,
    /// May come.
    Tentative,
    /// Asks somebody else to come instead.
    Delegated {
        /// That person's mail address, in lower case, when it is said.
        to: Option<String>,
    },
    /// Proposes another moment (`METHOD:COUNTER`).
    Proposed {
        /// The start that is proposed, in UTC, when it can be read.
        starts: Option<DateTime<Utc>>,
        /// The end that is proposed, in UTC, when it can be read.
        ends: Option<DateTime<Utc>>,
    },
    /// Something else: no answer yet, or a word that nobody knows.
    Other,
}

/// Why bytes hold no answer to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoReply {
    /// It cannot be read, or is over 1 MB or 100,000 lines.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// It is a calendar object, but not one that answers.
    #[error("the calendar object is no answer")]
    OtherMethod,
    /// It answers, but to nothing: no event, or one without a UID.
    #[error("the answer does not say to which event")]
    NoEvent,
    /// It answers, but does not say for whom.
    #[error("the answer does not say whose it is")]
    NoAttendee,
}

/// Reads the answers in an object with `METHOD:REPLY` or `METHOD:COUNTER`
/// (RFC 5546, sections 3.2.3 and 3.2.7): one nearly always, more from programs
/// that send several at once. At least one, at most 100.
///
/// It never panics, and does a bounded amount of work.
///
/// # Errors
/// When the bytes hold no answer; see [`NoReply`].
pub fn read_replies(bytes: &[u8]) -> Result<Vec<Reply>, NoReply> {
    let components = read(bytes, LIMITS)?;
    let calendars = || components.iter().filter(|c| c.kind == "VCALENDAR");
    let counter = calendars().any(|c| c.says("METHOD", "COUNTER"));
    if !counter && !calendars().any(|c| c.says("METHOD", "REPLY")) {
        return Err(NoReply::OtherMethod);
    }
    let zones = Zones::read(&components);
    let mut replies = Vec::new();
    let mut named = false;
    for event in components.iter().filter(|c| c.kind == "VEVENT") {
        let uid = event
            .first("UID")
            .map(|uid| tidy(&uid.text(), LONGEST_NAME));
        let Some(uid) = uid.filter(|uid| !uid.is_empty()) else {
            continue;
        };
        named = true;
        for attendee in event.all("ATTENDEE") {
            if replies.len() < MOST_ANSWERS {
                replies.extend(reply(&uid, event, attendee, counter, &zones));
            }
        }
    }
    match (replies.is_empty(), named) {
        (false, _) => Ok(replies),
        (true, true) => Err(NoReply::NoAttendee),
        (true, false) => Err(NoReply::NoEvent),
    }
}

fn reply(
    uid: &str,
    event: &Component,
    attendee: &Property,
    counter: bool,
    zones: &Zones,
) -> Option<Reply> {
    let moment = |name: &str| {
        let property = event.first(name)?;
        zones.placed(property, &property.value)?.moment()
    };
    let answer = if counter {
        Answer::Proposed {
            starts: moment("DTSTART"),
            ends: moment("DTEND"),
        }
    } else {
        answer(attendee)
    };
    let at = event
        .first("DTSTAMP")
        .and_then(|at| Written::read(&at.value));
    let comment = event
        .first("COMMENT")
        .map(|comment| tidy(&text(&comment.value), LONGEST_COMMENT));
    Some(Reply {
        uid: uid.to_owned(),
        sequence: event
            .first("SEQUENCE")
            .and_then(|n| n.value.trim().parse().ok()),
        attendee: address(&attendee.value)?,
        answer,
        at: match at {
            Some(Written::Utc(at)) => Some(at),
            _ => None,
        },
        comment: comment.filter(|comment| !comment.is_empty()),
    })
}

fn answer(attendee: &Property) -> Answer {
    let word = attendee.parameter("PARTSTAT").unwrap_or_default();
    match word.trim().to_ascii_uppercase().as_str() {
        "ACCEPTED" => Answer::Accepted,
        "DECLINED" => Answer::Declined,
        "TENTATIVE" => Answer::Tentative,
        "DELEGATED" => Answer::Delegated {
            to: attendee.parameter("DELEGATED-TO").and_then(address),
        },
        _ => Answer::Other,
    }
}

/// The mail address in a `mailto:`, with or without that word; none when
/// there is none.
fn address(value: &str) -> Option<String> {
    let value = value.trim();
    let is_mail = value
        .get(..7)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let value = if is_mail { &value[7..] } else { value };
    let value = value.split('?').next().unwrap_or_default();
    let address = tidy(&percent_decoded(value), LONGEST_NAME).to_lowercase();
    let address = address.trim_matches(['<', '>']);
    let (name, domain) = address.rsplit_once('@')?;
    let right = !name.is_empty() && !domain.is_empty() && !address.contains(char::is_whitespace);
    right.then(|| address.to_owned())
}

/// A value with its `%40` and the like undone.
fn percent_decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, more @ ..] = rest {
        let hex = more.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let hex = hex.filter(|two| two.bytes().all(|b| b.is_ascii_hexdigit()));
        match hex.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) if *first == b'%' => {
                bytes.push(byte);
                rest = &more[2..];
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A text without control characters but the line break, and no longer than
/// it may be.
fn tidy(text: &str, longest: usize) -> String {
    let text: String = crate::cleanse::cleansed(text).take(longest).collect();
    text.trim_end().to_owned()
}
