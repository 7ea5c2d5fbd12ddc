//! What a youth gets, as the text of letters: the program that makes letters makes the PDF too. It
//! takes so much at once, so a long file becomes several.

use domain::cases::FileDocument;

/// Most characters of one text; within what the program reads.
const MOST_CHARACTERS: usize = 14_000;
/// Most lines of one PDF, as they stand on paper; within its pages.
const MOST_LINES: usize = 380;
/// So many characters fill a line on paper.
const LINE: usize = 75;
/// Longest piece of one line; what is longer is cut in pieces.
const PIECE: usize = 2_000;

/// The texts, in order. Whatever was written stays text: what a template could take for a heading, a
/// list, a line to sign on or a field is written so that it is none.
pub(super) fn texts(document: &FileDocument) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut part = Part::default();
    for section in &document.sections {
        part.break_before(6, &mut parts);
        part.heading(&plain(&section.title));
        for entry in &section.entries {
            let mut label = format!("{}: ", plain(&entry.label));
            let lines = entry.words.as_str().lines().map(str::trim);
            for line in lines.filter(|line| !line.is_empty()) {
                for piece in pieces(line) {
                    let piece = plain(&piece);
                    let weight = 1 + (label.len() + piece.chars().count()) / LINE;
                    if part.break_before(weight, &mut parts) {
                        part.heading(&plain(&section.title));
                    }
                    part.line(&format!("{label}{piece}"), weight);
                    label.clear();
                }
            }
            part.end_of_paragraph();
        }
    }
    parts.extend(part.taken());
    let count = parts.len();
    let titled = |(at, text): (usize, String)| match count {
        1 => format!("titel: {}\n\n{text}", document.title),
        _ => format!(
            "titel: {} ({} van {count})\n\n{text}",
            document.title,
            at + 1
        ),
    };
    parts.into_iter().enumerate().map(titled).collect()
}

#[derive(Default)]
struct Part {
    text: String,
    characters: usize,
    lines: usize,
}

impl Part {
    /// Begins the next part when this much does not fit any more; tells whether it did.
    fn break_before(&mut self, lines: usize, parts: &mut Vec<String>) -> bool {
        let full =
            self.lines + lines > MOST_LINES || self.characters + lines * 2 * LINE > MOST_CHARACTERS;
        if full && !self.text.is_empty() {
            parts.extend(std::mem::take(self).taken());
        }
        full
    }

    fn heading(&mut self, title: &str) {
        self.push(&format!("\n# {title}\n\n"), 3);
    }

    fn line(&mut self, line: &str, weight: usize) {
        // A space that does not break keeps a line from being read as anything but a line.
        self.push(&format!("\u{a0}{line}\n"), weight);
    }

    fn end_of_paragraph(&mut self) {
        self.push("\n", 1);
    }

    fn push(&mut self, text: &str, lines: usize) {
        self.text.push_str(text);
        self.characters += text.chars().count();
        self.lines += lines;
    }

    fn taken(self) -> Option<String> {
        (!self.text.is_empty()).then_some(self.text)
    }
}

/// Braces are fields: written twice they are braces.
fn plain(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

fn pieces(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    chars
        .chunks(PIECE)
        .map(|piece| piece.iter().collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::cases::FileSection;
    use letters_client::LetterKind;
    use letters_client::template::{FilledBlock, Template};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn document(entries: &[String]) -> FileDocument {
        let mut section = FileSection::new("Notities");
        for words in entries {
            section.add("Notitie", words.clone());
        }
        FileDocument {
            title: "Wat we van jou weten".into(),
            sections: vec![section],
        }
    }

    /// All paragraphs as the program reads them.
    fn read(texts: &[String]) -> Vec<String> {
        let blocks = texts.iter().flat_map(|text| {
            let template = Template::read(text, LetterKind::Closing).expect("a text");
            template.fill(&BTreeMap::new()).expect("filled").blocks
        });
        let mut lines = Vec::new();
        for block in blocks {
            match block {
                FilledBlock::Paragraph(of_it) => lines.extend(of_it),
                FilledBlock::Heading(title) => assert_eq!(title, "Notities"),
                _ => panic!("only headings and paragraphs"),
            }
        }
        lines
    }

    #[test]
    fn what_looks_like_a_command_stays_what_was_written() {
        let odd = ["# kop\n- punt\n1. stap\n______\n{naam_jongere} en {{x}}".to_owned()];
        let lines = read(&texts(&document(&odd)));
        let plain: Vec<_> = lines
            .iter()
            .map(|line| line.replace('\u{a0}', ""))
            .collect();
        assert_eq!(
            plain,
            [
                "Notitie: # kop",
                "- punt",
                "1. stap",
                "______",
                "{naam_jongere} en {{x}}"
            ]
        );
    }

    #[test]
    fn a_long_file_becomes_several_each_within_its_measure() {
        let long: Vec<String> = (0..60)
            .map(|n| format!("{n} {}", "woord ".repeat(200)))
            .collect();
        let texts = texts(&document(&long));
        assert!(texts.len() > 3, "{}", texts.len());
        let most = letters_client::template::LONGEST;
        assert!(texts.iter().all(|text| text.chars().count() <= most));
        assert!(texts[1].starts_with("titel: Wat we van jou weten (2 van "));
        assert_eq!(read(&texts).len(), 60);
    }

    proptest! {
        #[test]
        fn every_text_is_one_that_the_program_reads(words in "[ -~\\n{}#_é]{1,3000}") {
            let texts = texts(&document(&[words]));
            let most = letters_client::template::LONGEST;
            for text in &texts {
                prop_assert!(text.chars().count() <= most);
            }
            // No words, no text: an entry without any is left out.
            if texts.iter().any(|text| text.contains("Notitie: ")) {
                read(&texts);
            }
        }
    }
}
