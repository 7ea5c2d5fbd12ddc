/// One line of a text, with its number as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineSpan<'a> {
    /// From 1.
    pub number: u64,
    /// Without its line end.
    pub text: &'a str,
}

/// The lines that hold something. A line ends at LF, CRLF or a lone CR, as in most editors.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = LineSpan<'_>> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let here = rest?;
        match here.find(['\n', '\r']) {
            Some(end) => {
                let length = if here[end..].starts_with("\r\n") {
                    2
                } else {
                    1
                };
                rest = Some(&here[end + length..]);
                Some(&here[..end])
            }
            None => {
                rest = None;
                Some(here)
            }
        }
    })
    .zip(1..)
    .map(|(text, number)| LineSpan { number, text })
    .filter(|line| !line.text.trim().is_empty())
}

/// Cuts a line into trimmed fields (RFC 4180: a field may stand in quotation marks, which are
/// doubled inside it), and tells whether every quotation mark that opens a field is closed.
pub(super) fn fields_of(line: &str, separator: char) -> (Vec<String>, bool) {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(c) = characters.next() {
        if quoted {
            if c != '"' {
                field.push(c);
            } else if characters.next_if_eq(&'"').is_some() {
                field.push('"');
            } else {
                quoted = false;
            }
        } else if c == separator {
            fields.push(field.trim().to_owned());
            field.clear();
        } else if c == '"' && field.trim().is_empty() {
            field.clear();
            quoted = true;
        } else {
            field.push(c);
        }
    }
    fields.push(field.trim().to_owned());
    (fields, !quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_as_an_editor_does_whatever_ends_them() {
        let numbers: Vec<(u64, &str)> = lines_of("a\r\nb\n\nc\rd")
            .map(|line| (line.number, line.text))
            .collect();
        assert_eq!(numbers, [(1, "a"), (2, "b"), (4, "c"), (5, "d")]);
    }

    #[test]
    fn a_quoted_field_may_hold_separators_and_doubled_marks() {
        assert_eq!(
            fields_of(r#"1; "De ""Ark""; locatie 2" ;x"y; "#, ';'),
            (
                vec![
                    "1".to_owned(),
                    "De \"Ark\"; locatie 2".to_owned(),
                    "x\"y".to_owned(),
                    String::new()
                ],
                true
            )
        );
        assert!(!fields_of("1;\"De Ark;2", ';').1);
    }
}
