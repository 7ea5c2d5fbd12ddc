//! A strict reader of calendar objects, written from RFC 5545 and not from
//! the code under test: it forgives nothing.

/// The content lines of an object, unfolded.
///
/// Panics on a line of over 75 octets, and on a CR or LF that ends no line.
pub fn content_lines(object: &str) -> Vec<String> {
    let body = object.strip_suffix("\r\n").expect("the last line is ended");
    let mut lines: Vec<String> = Vec::new();
    for line in body.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line:?}", line.len());
        assert!(!line.contains(['\r', '\n']), "a bare CR or LF: {line:?}");
        assert!(!line.is_empty(), "an empty line");
        match line.strip_prefix(' ') {
            Some(more) => lines.last_mut().expect("a line to go on").push_str(more),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// The values of all lines with this name, as they stand there.
pub fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    let of_name = |line: &'a String| line.strip_prefix(name)?.strip_prefix(':');
    lines.iter().filter_map(of_name).collect()
}

/// The text that a value stands for. Panics on what no text may hold.
pub fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(match chars.next() {
                Some('n' | 'N') => '\n',
                Some(c @ ('\\' | ',' | ';')) => c,
                other => panic!("no escape: {other:?} in {value:?}"),
            }),
            ',' | ';' => panic!("unescaped {c} in {value:?}"),
            c if c.is_control() => panic!("control character {c:?} in {value:?}"),
            c => text.push(c),
        }
    }
    text
}

/// Panics unless every BEGIN has its own END, properly nested; gives the
/// number of components of the kind.
pub fn count_components(lines: &[String], kind: &str) -> usize {
    let mut open: Vec<&str> = Vec::new();
    let mut count = 0;
    for line in lines {
        if let Some(begun) = line.strip_prefix("BEGIN:") {
            open.push(begun);
            count += usize::from(begun == kind);
        } else if let Some(ended) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(ended));
        } else {
            assert!(!open.is_empty(), "outside of the calendar: {line:?}");
        }
    }
    assert_eq!(open, Vec::<&str>::new());
    count
}

/// Who stands in an ORGANIZER or ATTENDEE.
pub struct Address {
    /// The CN, with its carets undone.
    pub name: Option<String>,
    /// What follows on `mailto:`, as it stands there.
    pub mailto: String,
}

/// Reads a line with this name. Panics on a CN without quotes, on what quotes
/// may not hold, on an unknown caret (RFC 6868), and on an address of anything
/// but what RFC 3986 lets stand in a path.
pub fn address(line: &str, name: &str) -> Option<Address> {
    let rest = line.strip_prefix(name)?;
    let (cn, rest) = match rest.strip_prefix(";CN=\"") {
        None => (None, rest),
        Some(quoted) => {
            let (cn, rest) = quoted.split_once('"').expect("a closing quote");
            assert!(
                rest.starts_with([';', ':']),
                "text after the quote: {line:?}"
            );
            (Some(uncaret(cn)), rest)
        }
    };
    let (parameters, mailto) = rest.split_once(":mailto:").expect("an address");
    let plain = |c: char| c.is_ascii_alphanumeric() || ";=-".contains(c);
    assert!(parameters.chars().all(plain), "{parameters:?}");
    let in_path = |c: char| c.is_ascii_alphanumeric() || "@.-_+~!$'*%".contains(c);
    assert!(mailto.chars().all(in_path), "{mailto:?}");
    Some(Address {
        name: cn,
        mailto: mailto.to_owned(),
    })
}

fn uncaret(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '^' => text.push(match chars.next() {
                Some('n') => '\n',
                Some('\'') => '"',
                Some('^') => '^',
                other => panic!("no caret of RFC 6868: {other:?} in {value:?}"),
            }),
            c if c.is_control() => panic!("control character {c:?} in {value:?}"),
            c => text.push(c),
        }
    }
    text
}
