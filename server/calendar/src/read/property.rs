//! One content line: a name, parameters and a value.

/// A property as it stands in a component (RFC 5545, section 3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Property {
    /// In capitals.
    pub name: String,
    /// Names in capitals; values without quotes and carets (RFC 6868).
    parameters: Vec<(String, Vec<String>)>,
    /// As it stands there, escapes and all.
    pub value: String,
}

impl Property {
    /// Reads a content line; none when it is not one.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (name, mut rest) = line.split_at(line.find([';', ':'])?);
        let name = name.trim().to_ascii_uppercase();
        if name.is_empty() {
            return None;
        }
        let mut parameters = Vec::new();
        while let Some(parameter) = rest.strip_prefix(';') {
            let (key, after) = parameter.split_at(parameter.find(['=', ';', ':'])?);
            rest = after;
            let mut values = Vec::new();
            while let Some(more) = rest.strip_prefix(if values.is_empty() { '=' } else { ',' }) {
                let length = value_length(more)?;
                values.push(unquoted(&more[..length]));
                rest = &more[length..];
            }
            parameters.push((key.trim().to_ascii_uppercase(), values));
        }
        Some(Self {
            name,
            parameters,
            value: rest.strip_prefix(':')?.to_owned(),
        })
    }

    /// The first value of a parameter.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let (_, values) = self.parameters.iter().find(|(key, _)| key == name)?;
        values.first().map(String::as_str)
    }

    /// The value as text.
    pub(crate) fn text(&self) -> String {
        text(&self.value)
    }
}

/// How long a parameter's value is: until a comma, semicolon or colon that
/// stands outside of quotes. A quote that is never closed is none.
fn value_length(rest: &str) -> Option<usize> {
    let ends = |byte: u8| matches!(byte, b',' | b';' | b':');
    let mut quoted = false;
    let found = rest.bytes().position(|byte| {
        quoted ^= byte == b'"';
        !quoted && ends(byte)
    });
    found.or_else(|| rest.bytes().position(ends))
}

/// A parameter's value without its quotes, and with what RFC 6868 writes with
/// a caret.
fn unquoted(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.trim().chars().peekable();
    while let Some(c) = chars.next() {
        let meant = match (c, chars.peek()) {
            ('^', Some('n' | 'N')) => '\n',
            ('^', Some('\'')) => '"',
            ('^', Some('^')) => '^',
            ('"', _) => continue,
            (c, _) => {
                text.push(c);
                continue;
            }
        };
        chars.next();
        text.push(meant);
    }
    text
}

/// What a value of type text stands for (RFC 5545, section 3.3.11). A
/// backslash before anything else is a backslash.
pub(crate) fn text(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        let meant = match (c, chars.peek()) {
            ('\\', Some('n' | 'N')) => '\n',
            ('\\', Some(c @ ('\\' | ',' | ';'))) => *c,
            (c, _) => {
                text.push(c);
                continue;
            }
        };
        chars.next();
        text.push(meant);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Property, text};

    fn read(line: &str) -> Property {
        Property::read(line).expect("a content line")
    }

    #[test]
    fn names_are_read_in_any_case_and_quotes_hide_what_ends_a_value() {
        let read = read("attendee;Cn=\"Jan, de; Wit: X\";role=CHAIR:mailto:a@b.nl");
        assert_eq!(read.name, "ATTENDEE");
        assert_eq!(read.parameter("CN"), Some("Jan, de; Wit: X"));
        assert_eq!(read.parameter("ROLE"), Some("CHAIR"));
        assert_eq!(read.value, "mailto:a@b.nl");
    }

    #[test]
    fn carets_stand_for_what_quotes_cannot_hold() {
        let read = read("X;CN=\"a^nb^'c^^d^e\":y");
        assert_eq!(read.parameter("CN"), Some("a\nb\"c^d^e"));
    }

    #[test]
    fn odd_parameters_do_not_lose_the_value() {
        assert_eq!(read("X;;A;B=:y").value, "y");
        assert_eq!(read("X;A=\"open:y").value, "y");
        assert_eq!(read("X;A=1,\"2,3\",4:y").parameter("A"), Some("1"));
    }

    #[test]
    fn what_is_no_content_line_is_none() {
        for line in ["", "tekst", ":x", ";A=1:x", "X;A=1", "X;A"] {
            assert_eq!(Property::read(line), None, "{line:?}");
        }
    }

    #[test]
    fn escapes_stand_for_what_they_escape_and_nothing_else_does() {
        assert_eq!(text("a\\nb\\Nc\\,d\\;e\\\\nf\\x\\"), "a\nb\nc,d;e\\nf\\x\\");
    }
}
