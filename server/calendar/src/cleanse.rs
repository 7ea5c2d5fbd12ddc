//! Text that people typed, made fit for a calendar object.
//!
//! RFC 5545 (section 3.3.11) allows no control character in a text but the tab.
//! Real parsers are narrower: some split lines at every break that Unicode
//! knows, some strip the white space around a line. So all of that is settled
//! here, and what is left passes every parser unchanged.

/// The characters of `text` as they go into a calendar object.
///
/// Every kind of line break becomes one `\n`, a tab becomes a space, other
/// control characters and byte order marks go, and so does white space at
/// either end. All else stays as it was typed: joiners and direction marks
/// belong to the text.
pub(crate) fn cleansed(text: &str) -> Cleansed<'_> {
    Cleansed {
        rest: text.trim_matches(|c: char| c.is_whitespace() || has_no_place(c)),
    }
}

/// See [`cleansed`].
pub(crate) struct Cleansed<'a> {
    rest: &'a str,
}

impl<'a> Cleansed<'a> {
    /// Takes what comes next as long as it is plain: printable ASCII that means nothing to a
    /// calendar. Nearly all text is, and is written by the run instead of by the character.
    pub(crate) fn plain(&mut self) -> &'a str {
        let plain = |byte: &u8| {
            matches!(byte, b' '..=b'~') && !matches!(byte, b',' | b';' | b'\\' | b'"' | b'^')
        };
        let length = self.rest.bytes().take_while(plain).count();
        let (run, rest) = self.rest.split_at(length);
        self.rest = rest;
        run
    }

    fn take(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let next = chars.next();
        self.rest = chars.as_str();
        next
    }
}

impl Iterator for Cleansed<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            match self.take()? {
                '\r' => {
                    self.rest = self.rest.strip_prefix('\n').unwrap_or(self.rest);
                    return Some('\n');
                }
                '\n' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    return Some('\n');
                }
                '\t' => return Some(' '),
                c if has_no_place(c) => {}
                c => return Some(c),
            }
        }
    }
}

/// Whether a character that is no line break and no tab has to go.
fn has_no_place(c: char) -> bool {
    c.is_control() || c == '\u{FEFF}'
}

#[cfg(test)]
mod tests {
    use super::cleansed;
    use proptest::prelude::*;

    fn cleanse(text: &str) -> String {
        cleansed(text).collect()
    }

    #[test]
    fn every_kind_of_line_break_becomes_one_newline() {
        let breaks = [
            "\r\n", "\r", "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}",
        ];
        for kind in breaks {
            assert_eq!(cleanse(&format!("a{kind}b")), "a\nb", "{kind:?}");
        }
        assert_eq!(cleanse("a\r\r\nb"), "a\n\nb");
        assert_eq!(cleanse("a\n\rb"), "a\n\nb");
    }

    #[test]
    fn control_characters_go_and_a_tab_becomes_a_space() {
        assert_eq!(
            cleanse("a\0b\u{1}c\u{1B}[31md\u{7F}e\u{9F}f\tg"),
            "abc[31mdef g"
        );
        assert_eq!(cleanse("\u{FEFF}naam"), "naam");
    }

    #[test]
    fn white_space_at_the_ends_goes_even_behind_control_characters() {
        assert_eq!(cleanse(" \0 \r\n De Regenboog \u{1}\n"), "De Regenboog");
        assert_eq!(cleanse("\r\n \0"), "");
    }

    #[test]
    fn joiners_and_direction_marks_stay() {
        let text = "👩‍👩‍👧‍👦 \u{200F}שלום\u{200E} \u{202E}mis\u{202C} e\u{301} \u{2067}x\u{2069}";
        assert_eq!(cleanse(text), text);
    }

    /// Any text at all; proptest's own strings hold no control characters.
    fn any_text() -> impl Strategy<Value = String> {
        proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn cleansing_clean_text_changes_nothing(text in any_text()) {
            let once = cleanse(&text);
            prop_assert_eq!(cleanse(&once), once);
        }

        #[test]
        fn no_control_character_but_the_newline_is_left(text in any_text()) {
            prop_assert!(!cleanse(&text).chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
