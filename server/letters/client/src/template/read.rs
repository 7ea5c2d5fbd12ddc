use super::parts::split;
use super::{Block, Fault, LONGEST, Part, Template, Wrong};
use crate::LetterKind;

impl Template {
    /// Reads what an administrator wrote for letters of this kind.
    ///
    /// # Errors
    /// All faults, in the order of their lines.
    pub fn read(text: &str, kind: LetterKind) -> Result<Self, Vec<Fault>> {
        if text.chars().count() > LONGEST {
            return Err(vec![Fault {
                line: 1,
                what: Wrong::TooLong,
            }]);
        }
        let mut reading = Reading {
            kind,
            title: None,
            blocks: Vec::new(),
            faults: Vec::new(),
        };
        let mut open = false;
        let mut last = 1;
        for (index, line) in text.lines().enumerate() {
            let line = &*crate::clean::line(line);
            if line.is_empty() {
                open = false;
                continue;
            }
            last = index + 1;
            if reading.title.is_none() {
                reading.title(line, last);
            } else {
                reading.line(line, last, open);
                open = true;
            }
        }
        let Reading {
            title,
            blocks,
            mut faults,
            ..
        } = reading;
        if title.is_none() {
            faults.push(Fault {
                line: last,
                what: Wrong::NoTitle,
            });
        } else if blocks.is_empty() && faults.is_empty() {
            faults.push(Fault {
                line: last,
                what: Wrong::NoText,
            });
        }
        if faults.is_empty() {
            Ok(Self {
                title: title.unwrap_or_default(),
                blocks,
            })
        } else {
            Err(faults)
        }
    }
}

/// How far a reading has come.
struct Reading {
    kind: LetterKind,
    title: Option<String>,
    blocks: Vec<Block>,
    faults: Vec<Fault>,
}

impl Reading {
    fn fault(&mut self, line: usize, what: Wrong) {
        self.faults.push(Fault { line, what });
    }

    /// The first line with text must be the title. What is wrong with it is told once.
    fn title(&mut self, line: &str, number: usize) {
        let (word, title) = line.split_once(':').unwrap_or_default();
        let title = title.trim();
        if !word.trim().eq_ignore_ascii_case("titel") || title.is_empty() {
            self.fault(number, Wrong::NoTitle);
        } else if title.contains(['{', '}']) {
            self.fault(number, Wrong::FieldInTitle);
        }
        self.title = Some(title.to_owned());
    }

    /// Any later line; `open` says that the line before it was not empty.
    fn line(&mut self, line: &str, number: usize, open: bool) {
        let marks = line.len() - line.trim_start_matches('#').len();
        if marks > 0 {
            self.heading(marks, line[marks..].trim(), number);
        } else if line.len() >= 3 && line.bytes().all(|b| b == b'_') {
            self.blocks.push(Block::Signature);
        } else if let Some(item) = bullet(line) {
            let item = self.item(item, number);
            match self.blocks.last_mut() {
                Some(Block::Bullets(items)) if open => items.push(item),
                _ => self.blocks.push(Block::Bullets(vec![item])),
            }
        } else if let Some(item) = step(line) {
            let item = self.item(item, number);
            match self.blocks.last_mut() {
                Some(Block::Steps(items)) if open => items.push(item),
                _ => self.blocks.push(Block::Steps(vec![item])),
            }
        } else {
            let parts = self.parts(line, number);
            match self.blocks.last_mut() {
                Some(Block::Paragraph(lines)) if open => lines.push(parts),
                _ => self.blocks.push(Block::Paragraph(vec![parts])),
            }
        }
    }

    fn heading(&mut self, marks: usize, text: &str, number: usize) {
        let under = self
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Heading(..)));
        if marks > 2 || marks == 2 && !under {
            self.fault(number, Wrong::HeadingTooDeep);
        }
        let parts = self.item(text, number);
        self.blocks
            .push(Block::Heading(if marks == 1 { 1 } else { 2 }, parts));
    }

    /// Text that may not be empty.
    fn item(&mut self, text: &str, number: usize) -> Vec<Part> {
        if text.is_empty() {
            self.fault(number, Wrong::Empty);
        }
        self.parts(text, number)
    }

    fn parts(&mut self, text: &str, number: usize) -> Vec<Part> {
        let mut wrong = Vec::new();
        let parts = split(text, self.kind, &mut wrong);
        self.faults
            .extend(wrong.into_iter().map(|what| Fault { line: number, what }));
        parts
    }
}

/// What follows `- `.
fn bullet(line: &str) -> Option<&str> {
    let text = line.strip_prefix('-')?;
    (text.is_empty() || text.starts_with(' ')).then(|| text.trim())
}

/// What follows `1. `, or any number of at most two digits.
fn step(line: &str) -> Option<&str> {
    let (number, text) = line.split_once('.')?;
    let digits = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    (digits && (text.is_empty() || text.starts_with(' '))).then(|| text.trim())
}
