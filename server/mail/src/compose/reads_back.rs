//! A mail that is written is read by another program's parser as what it was.

use super::compose;
use crate::{Envelope, Invitation, Language, MessageId, Method, Rendered, Sender};
use domain::values::Email;
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use proptest::prelude::*;
use uuid::Uuid;

const ICS: &str = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Één les\\, groep 8a van een\r\n  lange naam\r\nEND:VCALENDAR\r\n";

fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

fn sender(name: &str) -> Sender {
    Sender {
        name: name.to_owned(),
        address: email("noreply@halt.example"),
        reply_to: Some(email("planning@halt.example")),
    }
}

fn envelope(subject: &str, text: &str) -> Envelope {
    let row = Uuid::from_u128(0x1234);
    let rendered = Rendered {
        subject: subject.to_owned(),
        text: text.to_owned(),
        html: format!("<p>{text}</p>"),
    };
    Envelope::new(
        MessageId::of_row(row, &email("noreply@halt.example")),
        "2026-11-24T08:15:30Z".parse().expect("a moment"),
        email("ib@school.example"),
        Language::Dutch,
        rendered,
    )
}

fn written(sender: &Sender, envelope: &Envelope) -> Vec<u8> {
    compose(sender, envelope).expect("it can be written").octets
}

fn read(octets: &[u8]) -> Message<'_> {
    MessageParser::default().parse(octets).expect("a mail")
}

/// The type of a part with what is said about it, as written.
fn kind(message: &Message, part: u32) -> String {
    let part = message.part(part).expect("the part is there");
    let kind = part.content_type().expect("it has a type");
    let mut told = format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default());
    for name in ["method", "charset", "name"] {
        if let Some(value) = kind.attribute(name) {
            told += &format!("; {name}={value}");
        }
    }
    told
}

fn parts_of(message: &Message, part: u32) -> Vec<u32> {
    match &message.part(part).expect("the part is there").body {
        PartType::Multipart(parts) => parts.clone(),
        _ => Vec::new(),
    }
}

#[test]
fn an_invitation_stands_beside_the_texts_and_behind_them_as_a_file() {
    let mail = envelope("Uw voorlichting is bevestigd", "Één les.\n").with_invitation(Invitation {
        ics: ICS.to_owned(),
        method: Method::Request,
    });
    let octets = written(&sender("Halt"), &mail);
    let message = read(&octets);
    assert_eq!(kind(&message, 0), "multipart/mixed");
    let [forms, file] = parts_of(&message, 0)[..] else {
        panic!("two parts")
    };
    assert_eq!(kind(&message, forms), "multipart/alternative");
    let kinds: Vec<_> = parts_of(&message, forms)
        .into_iter()
        .map(|part| kind(&message, part))
        .collect();
    assert_eq!(
        kinds,
        [
            "text/plain; charset=utf-8",
            "text/html; charset=utf-8",
            "text/calendar; method=REQUEST; charset=utf-8"
        ]
    );
    assert_eq!(kind(&message, file), "application/ics; name=invite.ics");
    let contents = |part: u32| message.part(part).expect("the part").contents().to_vec();
    assert_eq!(contents(parts_of(&message, forms)[2]), ICS.as_bytes());
    assert_eq!(contents(file), ICS.as_bytes());
    let file = message.part(file).expect("the file");
    assert_eq!(file.attachment_name(), Some("invite.ics"));
    assert_eq!(
        file.content_disposition().map(|how| how.ctype()),
        Some("attachment")
    );
}

#[test]
fn a_cancellation_says_so_in_the_type_of_its_part() {
    let mail = envelope("x", "x").with_invitation(Invitation {
        ics: ICS.replace("REQUEST", "CANCEL"),
        method: Method::Cancel,
    });
    let octets = written(&sender("Halt"), &mail);
    assert_eq!(
        kind(&read(&octets), 4),
        "text/calendar; method=CANCEL; charset=utf-8"
    );
}

#[test]
fn several_invitations_are_each_a_file_of_their_own_and_none_is_the_mail() {
    let invitation = |ics: &str, method| Invitation {
        ics: ics.to_owned(),
        method,
    };
    let cancel = ICS.replace("REQUEST", "CANCEL");
    let mail = envelope("x", "x")
        .with_invitation(invitation(ICS, Method::Request))
        .with_invitation(invitation(&cancel, Method::Cancel));
    let octets = written(&sender("Halt"), &mail);
    let message = read(&octets);
    let [forms, one, other] = parts_of(&message, 0)[..] else {
        panic!("three parts")
    };
    assert_eq!(parts_of(&message, forms).len(), 2);
    let files = [one, other].map(|part| {
        let contents = message.part(part).expect("the part").contents().to_vec();
        (kind(&message, part), contents)
    });
    assert_eq!(
        files,
        [
            (
                "text/calendar; method=REQUEST; charset=utf-8; name=invite-1.ics".to_owned(),
                ICS.as_bytes().to_vec()
            ),
            (
                "text/calendar; method=CANCEL; charset=utf-8; name=invite-2.ics".to_owned(),
                cancel.into_bytes()
            ),
        ]
    );
}

#[test]
fn a_mail_without_an_invitation_is_text_and_html_alone() {
    let octets = written(&sender("Halt"), &envelope("x", "Tweeëntwintig. \n"));
    let message = read(&octets);
    assert_eq!(kind(&message, 0), "multipart/alternative");
    assert_eq!(message.attachment_count(), 0);
    assert_eq!(message.body_text(0).as_deref(), Some("Tweeëntwintig. \r\n"));
    assert_eq!(
        message.body_html(0).as_deref(),
        Some("<p>Tweeëntwintig. \r\n</p>")
    );
}

#[test]
fn a_mail_names_itself_its_moment_its_language_and_that_a_machine_sent_it() {
    let octets = written(&sender("Halt, Den Haag"), &envelope("x", "x"));
    let message = read(&octets);
    assert_eq!(
        message.message_id(),
        Some("00000000-0000-0000-0000-000000001234@halt.example")
    );
    assert_eq!(
        message.date().map(ToString::to_string),
        Some("2026-11-24T08:15:30Z".to_owned())
    );
    let raw = |name: &'static str| message.header_raw(name).map(str::trim);
    assert_eq!(raw("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(raw("Content-Language"), Some("nl"));
    assert_eq!(raw("Reply-To"), Some("planning@halt.example"));
    assert_eq!(raw("To"), Some("ib@school.example"));
    let from = message
        .from()
        .and_then(|from| from.first())
        .expect("a sender");
    assert_eq!(
        (from.name(), from.address()),
        (Some("Halt, Den Haag"), Some("noreply@halt.example"))
    );
}

#[test]
fn the_same_mail_is_the_same_octets_and_ascii_in_lines_that_every_server_takes() {
    let mail = envelope("Één", &"heel lang woord ".repeat(200));
    let octets = written(&sender("Halt"), &mail);
    assert_eq!(written(&sender("Halt"), &mail), octets);
    let text = String::from_utf8(octets).expect("text");
    assert!(text.is_ascii());
    assert!(
        text.split("\r\n")
            .all(|line| line.len() <= 78 && !line.contains(['\r', '\n']))
    );
}

/// The names of the headers before the first empty line.
fn header_names(octets: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(octets);
    let head = text.split("\r\n\r\n").next().unwrap_or_default().to_owned();
    head.split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .map(|line| line.split(':').next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_subject_or_a_name_cannot_start_a_header() {
    let hostile = "Hallo\r\nBcc: elders@example.net\n\nX-Eigen: ja\0\u{2028}Y: z";
    let octets = written(&sender(hostile), &envelope(hostile, "x"));
    let message = read(&octets);
    let clean = "Hallo Bcc: elders@example.net X-Eigen: ja Y: z";
    assert_eq!(message.subject(), Some(clean));
    let from = message
        .from()
        .and_then(|from| from.first())
        .expect("a sender");
    assert_eq!(from.name(), Some(clean));
    assert_eq!(
        header_names(&octets),
        header_names(&written(&sender("Halt"), &envelope("x", "x")))
    );
}

proptest! {
    #[test]
    fn whatever_subject_and_name_hold_the_mail_has_the_same_headers(
        chars in proptest::collection::vec(any::<char>(), 1..60)
    ) {
        let words = format!("x{}\r\nBcc: a@b.example", String::from_iter(chars));
        let octets = written(&sender(&words), &envelope(&words, "x"));
        prop_assert_eq!(
            header_names(&octets),
            header_names(&written(&sender("Halt"), &envelope("x", "x")))
        );
        let subject = crate::cleanse::one_line(&words);
        let message = read(&octets);
        prop_assert_eq!(message.subject(), Some(subject.as_str()));
    }
}
