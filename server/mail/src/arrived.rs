//! What comes in: the calendar objects of a mail, whoever wrote it.

use mail_parser::{MessageParser, MimeHeaders};

/// No mail with an answer is larger, in octets.
const LARGEST: usize = 5_000_000;

/// More objects than this are not looked at.
const MOST: usize = 20;

/// The calendar objects in a file: the file itself when it is one, else the parts of a mail that are.
/// None when there is nothing of the kind, or the file is over 5 MB. The same object in two parts,
/// as Outlook sends it, comes once.
pub fn calendar_objects(octets: &[u8]) -> Vec<Vec<u8>> {
    if octets.len() > LARGEST {
        return Vec::new();
    }
    if is_object(octets) {
        return vec![octets.to_vec()];
    }
    // The parser takes some mails that nobody sends by accident for impossible and gives up loudly
    // ("could not find multipart"); such a mail holds nothing for us.
    std::panic::catch_unwind(|| objects_in_mail(octets)).unwrap_or_default()
}

fn objects_in_mail(octets: &[u8]) -> Vec<Vec<u8>> {
    let Some(message) = MessageParser::default().parse(octets) else {
        return Vec::new();
    };
    let mut objects: Vec<Vec<u8>> = Vec::new();
    for part in &message.parts {
        let named = part.content_type().is_some_and(|kind| {
            let kind = (kind.ctype(), kind.subtype().unwrap_or_default());
            kind.0.eq_ignore_ascii_case("text") && kind.1.eq_ignore_ascii_case("calendar")
                || kind.0.eq_ignore_ascii_case("application") && kind.1.eq_ignore_ascii_case("ics")
        });
        let contents = part.contents();
        let known = objects.iter().any(|one| one == contents);
        if named && is_object(contents) && !known && objects.len() < MOST {
            objects.push(contents.to_vec());
        }
    }
    objects
}

/// Whether it begins as a calendar object does (RFC 5545, section 3.4); a mark of its encoding and
/// blanks may stand before it.
fn is_object(octets: &[u8]) -> bool {
    let octets = octets.strip_prefix("\u{feff}".as_bytes()).unwrap_or(octets);
    let octets = octets.trim_ascii_start();
    let start = octets.get(..15);
    start.is_some_and(|start| start.eq_ignore_ascii_case(b"BEGIN:VCALENDAR"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ICS: &str = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";

    #[test]
    fn a_file_that_is_an_object_comes_as_it_is() {
        let marked = format!("\u{feff}\r\n{ICS}");
        for file in [ICS, &marked, &ICS.to_lowercase()] {
            assert_eq!(calendar_objects(file.as_bytes()), [file.as_bytes()]);
        }
    }

    #[test]
    fn a_mail_gives_its_object_once_also_when_it_holds_it_twice() {
        let mail = format!(
            "From: a@school.example\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/mixed; boundary=b\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nGeaccepteerd\r\n\
             --b\r\nContent-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\n{ICS}\r\n\
             --b\r\nContent-Type: application/ics; name=a.ics\r\n\r\n{ICS}\r\n--b--\r\n"
        );
        let objects = calendar_objects(mail.as_bytes());
        let texts: Vec<_> = objects
            .iter()
            .map(|one| String::from_utf8_lossy(one))
            .collect();
        assert_eq!(
            texts.iter().map(|text| text.trim_end()).collect::<Vec<_>>(),
            [ICS.trim_end()]
        );
        let without = "From: a@school.example\r\n\r\nBEGIN:VCALENDAR in words\r\n";
        assert_eq!(calendar_objects(without.as_bytes()), Vec::<Vec<u8>>::new());
    }

    proptest! {
        #[test]
        fn nothing_that_comes_in_breaks_it(octets in prop::collection::vec(any::<u8>(), 0..2_000)) {
            prop_assert!(calendar_objects(&octets).len() <= MOST);
        }

        #[test]
        fn no_odd_mail_breaks_it(lines in prop::collection::vec("(Content-Type: (multipart/mixed; boundary=b|text/calendar|message/rfc822)|--b|--b--||BEGIN:VCALENDAR)", 0..60)) {
            prop_assert!(calendar_objects(lines.join("\r\n").as_bytes()).len() <= MOST);
        }
    }
}
