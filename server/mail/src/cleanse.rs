//! Text that people typed, made fit for a mail.

/// A text on one line: line breaks, control characters and runs of blanks become one blank.
///
/// This is what keeps a subject or a name from starting a header of its own (RFC 5322 section 2.2),
/// and a name from turning around the text that follows it.
pub(crate) fn one_line(text: &str) -> String {
    let open: String = text
        .chars()
        .filter(|c| !is_invisible_order(*c))
        .map(|c| if is_break(c) { ' ' } else { c })
        .collect();
    open.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a text, each as [`one_line`] gives it, without the empty ones.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.split([
        '\r', '\n', '\u{0B}', '\u{0C}', '\u{85}', '\u{2028}', '\u{2029}',
    ])
    .map(one_line)
    .filter(|line| !line.is_empty())
    .collect()
}

fn is_break(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')
}

/// Marks that change the order of all that follows, and the byte order mark.
fn is_invisible_order(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_with_line_breaks_becomes_one_line() {
        assert_eq!(
            one_line(" De\r\nRegenboog\0\t 2\u{2028}\u{202E} "),
            "De Regenboog 2"
        );
    }

    #[test]
    fn a_text_keeps_its_lines_but_not_the_empty_ones() {
        assert_eq!(
            lines("Zet het bord aan.\r\n\r\n  Leg pennen klaar. \n"),
            ["Zet het bord aan.", "Leg pennen klaar."]
        );
    }

    proptest! {
        #[test]
        fn whatever_is_typed_no_control_character_is_left(chars in proptest::collection::vec(any::<char>(), 0..60)) {
            let text: String = chars.into_iter().collect();
            prop_assert!(!one_line(&text).chars().any(char::is_control));
        }
    }
}
