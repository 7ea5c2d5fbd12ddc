//! What somebody typed, made fit for paper. Every letter and sign stays; what goes is what steers a
//! machine and not a reader.

/// One line: breaks and control characters become a space, several spaces one.
pub(crate) fn line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter(|c| !steers(*c))
        .map(|c| if breaks(c) { ' ' } else { c })
        .collect();
    spaced
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Several lines, each cleaned, without the empty ones.
pub(crate) fn lines(text: &str) -> Vec<String> {
    text.split([
        '\n', '\r', '\u{0b}', '\u{0c}', '\u{85}', '\u{2028}', '\u{2029}',
    ])
    .map(line)
    .filter(|line| !line.is_empty())
    .collect()
}

/// Whether it ends or spaces a line rather than being a sign of its own.
fn breaks(c: char) -> bool {
    c.is_control() || c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// Invisible signs that turn the direction of text around (UAX 9), join nothing, or choose between
/// pictures. A name with one could make the words beside it read backwards.
fn steers(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_every_sign_that_a_reader_sees() {
        let name = r##"#Jan $x$ \ *b* "q" 'é' `c` <d> @e _f_ [g] {h} ~i // /* */ 😀 שלום"##;
        assert_eq!(line(name), name);
    }

    #[test]
    fn a_name_over_several_lines_becomes_one() {
        assert_eq!(line(" Jan\r\n\tde\u{0}\u{2028}  Wit \u{7f}"), "Jan de Wit");
    }

    #[test]
    fn signs_that_turn_text_around_are_taken_out() {
        assert_eq!(line("Jan\u{202e}\u{2066}\u{200f}\u{feff} Wit"), "Jan Wit");
    }

    #[test]
    fn empty_lines_are_left_out() {
        assert_eq!(
            lines("een\r\n\r\n  \ntwee\u{2029}drie"),
            ["een", "twee", "drie"]
        );
    }
}
