use crate::{Language, MessageId, Rendered};
use chrono::{DateTime, Utc};
use domain::values::Email;
use std::fmt;

/// Who a mail is from.
#[derive(Clone, PartialEq, Eq)]
pub struct Sender {
    /// The name beside the address, such as the organisation's; put on one line when written.
    pub name: String,
    /// The sending address; also the organiser of invitations.
    pub address: Email,
    /// Where answers go, when not to the sending address.
    pub reply_to: Option<Email>,
}

impl fmt::Debug for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}

/// What an invitation asks of the calendar that receives it (RFC 5546 section 1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// Put it in the calendar, or change it there.
    Request,
    /// Take it out of the calendar.
    Cancel,
}

impl Method {
    /// The word in the calendar object and in the type of its part.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// A calendar object that travels with a mail (RFC 6047).
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The calendar object, byte for byte as it is sent.
    pub ics: String,
    /// The same method as the object itself names: Outlook shows no buttons when the two differ.
    pub method: Method,
}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Invitation({})", self.method.word())
    }
}

/// One mail to one address, ready to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Its name, the same at every try.
    pub id: MessageId,
    /// When it was written (UTC), the same at every try.
    pub date: DateTime<Utc>,
    /// The language of the texts.
    pub language: Language,
    /// Who gets it.
    pub to: Email,
    /// The subject; put on one line when written.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The same in HTML.
    pub html: String,
    /// The invitations that go with it, one for each event.
    pub invitations: Vec<Invitation>,
}

impl Envelope {
    /// A mail with a rendered message and no invitation.
    pub fn new(
        id: MessageId,
        date: DateTime<Utc>,
        to: Email,
        language: Language,
        rendered: Rendered,
    ) -> Self {
        Self {
            id,
            date,
            language,
            to,
            subject: rendered.subject,
            text: rendered.text,
            html: rendered.html,
            invitations: Vec::new(),
        }
    }

    /// The same mail with one invitation more.
    pub fn with_invitation(mut self, invitation: Invitation) -> Self {
        self.invitations.push(invitation);
        self
    }
}

/// Only its name: the rest is about people, and this may end up in a log.
impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Envelope({})", self.id)
    }
}
