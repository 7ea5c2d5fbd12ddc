use crate::fonts::FONTS;
use letters_client::template::{Filled, FilledBlock};
use letters_client::{House, Letter};
use serde::Serialize;
use std::collections::BTreeSet;

/// Stands in the place of a character that no font has.
const REPLACEMENT: char = '\u{fffd}';

/// A word may be so long before a line may end within it, in characters.
const LONG_WORD: usize = 20;

/// A line of text, in pieces: between two of them, and at spaces, a line may end.
type Line = Vec<String>;

/// All that the style sheet reads, as values.
#[derive(Serialize)]
pub(crate) struct Sheet {
    title: Line,
    document_title: String,
    author: String,
    date: String,
    reference: Line,
    address: Vec<Line>,
    house: Sender,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
struct Sender {
    name: Line,
    line: Line,
    contact: Vec<Line>,
}

#[derive(Serialize)]
struct Block {
    is: &'static str,
    lines: Vec<Line>,
}

impl Sheet {
    /// The sheet of a letter, and the characters in it that no font has.
    pub(crate) fn new(letter: &Letter, filled: Filled, date: String) -> (Self, Vec<char>) {
        let mut unshown = BTreeSet::new();
        let mut show = |text: &str| shown(text, &mut unshown);
        let House {
            name,
            line,
            contact,
        } = &letter.house;
        let author = show(name);
        let document_title = show(&filled.title);
        let sheet = Self {
            title: pieces(&document_title),
            document_title,
            date,
            reference: pieces(&show(&letter.reference)),
            address: letter
                .address
                .iter()
                .map(|line| pieces(&show(line)))
                .collect(),
            house: Sender {
                name: pieces(&author),
                line: pieces(&show(line)),
                contact: contact.iter().map(|line| pieces(&show(line))).collect(),
            },
            author,
            blocks: filled
                .blocks
                .into_iter()
                .map(|each| block(each, &mut show))
                .collect(),
        };
        (sheet, unshown.into_iter().collect())
    }
}

fn block(block: FilledBlock, show: &mut impl FnMut(&str) -> String) -> Block {
    let (is, lines) = match block {
        FilledBlock::Heading(line) => ("heading", vec![line]),
        FilledBlock::Subheading(line) => ("subheading", vec![line]),
        FilledBlock::Paragraph(lines) => ("paragraph", lines),
        FilledBlock::Bullets(items) => ("bullets", items),
        FilledBlock::Steps(items) => ("steps", items),
        FilledBlock::Signature => ("signature", Vec::new()),
    };
    Block {
        is,
        lines: lines.iter().map(|line| pieces(&show(line))).collect(),
    }
}

/// The text with a replacement sign for what cannot be shown. Control characters are spaces here:
/// addresses and what the house is called were not cleaned before.
fn shown(text: &str, unshown: &mut BTreeSet<char>) -> String {
    text.chars()
        .map(|c| match c {
            c if c.is_control() || c.is_whitespace() && c != '\u{a0}' => ' ',
            c if FONTS.shows(c) => c,
            c => {
                unshown.insert(c);
                REPLACEMENT
            }
        })
        .collect()
}

/// A line with places to end in words that would run off the paper.
fn pieces(line: &str) -> Line {
    let mut pieces = vec![String::new()];
    let mut length = 0;
    let mut before = ' ';
    for c in line.chars() {
        length = if c == ' ' { 0 } else { length + 1 };
        // Never between a letter and its accent, or inside a joined picture.
        let apart = (c.is_alphanumeric() || c.is_ascii()) && before != '\u{200d}';
        if length > LONG_WORD && apart {
            pieces.push(String::new());
            length = 1;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
        before = c;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_too_long_for_a_line_may_end_within() {
        assert_eq!(pieces("kort en klein"), ["kort en klein"]);
        assert_eq!(
            pieces(&format!("Jan {}", "x".repeat(45))),
            [
                format!("Jan {}", "x".repeat(20)),
                "x".repeat(20),
                "x".repeat(5),
            ]
        );
    }

    #[test]
    fn an_accent_stays_with_its_letter() {
        let name = "e\u{301}".repeat(12);
        assert!(pieces(&name).iter().all(|piece| piece.starts_with('e')));
        assert_eq!(pieces(&name).concat(), name);
    }

    #[test]
    fn what_no_font_has_is_told_and_replaced() {
        let mut unshown = BTreeSet::new();
        assert_eq!(
            shown("Jan 龍\u{e000}龍 שלום é", &mut unshown),
            "Jan \u{fffd}\u{fffd}\u{fffd} שלום é"
        );
        assert_eq!(unshown.into_iter().collect::<Vec<_>>(), ['龍', '\u{e000}']);
    }
}
