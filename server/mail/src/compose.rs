//! A mail as it goes over the wire (RFC 5322, and RFC 6047 when it carries an invitation).

use crate::cleanse::one_line;
use crate::{Envelope, Invitation, Reason, SendError, Sender};
use chrono::{DateTime, Utc};
use domain::values::Email;
use lettre::message::header::{
    ContentTransferEncoding, ContentType, HeaderName, HeaderValue, InvalidHeaderName,
};
use lettre::message::{Attachment, Body, Mailbox, Message, MultiPart, SinglePart};
use lettre::{Address, address::AddressError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The last second that a mail's date can name: 31 December 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// A mail in octets, with the two addresses for the server.
pub(crate) struct Composed {
    pub(crate) from: Address,
    pub(crate) to: Address,
    pub(crate) octets: Vec<u8>,
}

const NOT_COMPOSED: SendError = SendError::Permanent(Reason::NotComposed);

/// Puts a mail together; the same envelope gives the same octets every time.
///
/// # Errors
/// `AddressUnusable` and `NotComposed`, both permanent, and `SenderUnusable`, which is not.
pub(crate) fn compose(sender: &Sender, envelope: &Envelope) -> Result<Composed, SendError> {
    let to = address(&envelope.to).map_err(|_| SendError::Permanent(Reason::AddressUnusable))?;
    // About us, so an administrator can put it right.
    let ours = |_| SendError::Temporary(Reason::SenderUnusable);
    let from = address(&sender.address).map_err(ours)?;
    let name = Some(one_line(&sender.name)).filter(|name| !name.is_empty());
    let mut mail = Message::builder()
        .message_id(Some(envelope.id.to_string()))
        .date(system_time(envelope.date))
        .from(Mailbox::new(name, from.clone()))
        .to(Mailbox::new(None, to.clone()))
        .subject(one_line(&envelope.subject));
    if let Some(reply_to) = &sender.reply_to {
        let reply_to = address(reply_to).map_err(ours)?;
        mail = mail.reply_to(Mailbox::new(None, reply_to));
    }
    // RFC 3834: keeps holiday answers and other machines from answering.
    let mail = mail
        .raw_header(header("Auto-Submitted", "auto-generated").map_err(|_| NOT_COMPOSED)?)
        .raw_header(header("Content-Language", envelope.language.code()).map_err(|_| NOT_COMPOSED)?)
        .multipart(parts(envelope)?)
        .map_err(|_| NOT_COMPOSED)?;
    Ok(Composed {
        from,
        to,
        octets: mail.formatted(),
    })
}

fn address(email: &Email) -> Result<Address, AddressError> {
    email.as_str().parse()
}

fn header(name: &'static str, value: &str) -> Result<HeaderValue, InvalidHeaderName> {
    let name = HeaderName::new_from_ascii(name.to_owned())?;
    Ok(HeaderValue::new(name, value.to_owned()))
}

fn system_time(date: DateTime<Utc>) -> SystemTime {
    let seconds = date.timestamp().clamp(0, LAST_SECOND);
    UNIX_EPOCH + Duration::from_secs(seconds.unsigned_abs())
}

/// Text and HTML as two forms of one thing. One invitation is a third form, which Outlook shows with
/// its buttons, and an attachment, for programs that look only there. Of several, none is the mail in
/// another form: each is an attachment with one event, to be opened by itself.
fn parts(envelope: &Envelope) -> Result<MultiPart, SendError> {
    let row = envelope.id.row().simple();
    let forms = MultiPart::alternative()
        .boundary(format!("forms-{row}"))
        .singlepart(readable("text/plain; charset=utf-8", &envelope.text)?)
        .singlepart(readable("text/html; charset=utf-8", &envelope.html)?);
    let mixed = || MultiPart::mixed().boundary(format!("mail-{row}"));
    match &envelope.invitations[..] {
        [] => Ok(forms),
        [one] => {
            let calendar = content_type(&calendar_type(one))?;
            let forms = forms.singlepart(
                SinglePart::builder()
                    .header(calendar)
                    .body(exactly(one.ics.as_bytes())?),
            );
            let file = attached(one, "invite.ics", "application/ics; name=\"invite.ics\"")?;
            Ok(mixed().multipart(forms).singlepart(file))
        }
        several => {
            let mut mail = mixed().multipart(forms);
            for (number, one) in (1..).zip(several) {
                let name = format!("invite-{number}.ics");
                let kind = format!("{}; name=\"{name}\"", calendar_type(one));
                mail = mail.singlepart(attached(one, &name, &kind)?);
            }
            Ok(mail)
        }
    }
}

/// The type of an invitation's part, which names the same method as the object (RFC 6047, section
/// 2.4).
fn calendar_type(invitation: &Invitation) -> String {
    format!(
        "text/calendar; method={}; charset=utf-8",
        invitation.method.word()
    )
}

fn attached(invitation: &Invitation, name: &str, kind: &str) -> Result<SinglePart, SendError> {
    let body = exactly(invitation.ics.as_bytes())?;
    Ok(Attachment::new(name.to_owned()).body(body, content_type(kind)?))
}

/// Quoted-printable: short lines of ASCII on the wire, and readable in the raw mail.
fn readable(kind: &str, text: &str) -> Result<SinglePart, SendError> {
    let body = Body::new_with_encoding(text.to_owned(), ContentTransferEncoding::QuotedPrintable)
        .map_err(|_| NOT_COMPOSED)?;
    Ok(SinglePart::builder().header(content_type(kind)?).body(body))
}

/// Base64: a calendar object comes out as it went in, its folded lines and CRLF included.
fn exactly(octets: &[u8]) -> Result<Body, SendError> {
    Body::new_with_encoding(octets.to_vec(), ContentTransferEncoding::Base64)
        .map_err(|_| NOT_COMPOSED)
}

fn content_type(text: &str) -> Result<ContentType, SendError> {
    ContentType::parse(text).map_err(|_| NOT_COMPOSED)
}

#[cfg(test)]
mod reads_back;
