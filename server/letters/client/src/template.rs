//! The text of a letter as an administrator edits it: paragraphs, headings, lists and named fields,
//! and nothing that a machine could be told to do.
//!
//! ```text
//! titel: Uitnodiging voor een gesprek
//!
//! {aanhef},
//!
//! # Een kop
//! ## Een kop daaronder
//!
//! Een lege regel begint een nieuwe alinea.
//! Een nieuwe regel blijft een nieuwe regel.
//!
//! - een punt
//! 1. een stap
//!
//! ___
//! ```
//!
//! Three underscores or more are a line to sign on.
//!
//! A brace that is meant as a brace is written twice: `{{` and `}}`.

mod fault;
mod fill;
mod parts;
mod read;

pub use fault::{Fault, Wrong};
pub use fill::{Filled, FilledBlock};

/// Longest that a template may be, in characters.
pub const LONGEST: usize = 20_000;

/// A template that was read and found right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    title: String,
    blocks: Vec<Block>,
}

impl Template {
    /// The letter's subject, which is the title of the file too. It has no fields: a title shows in
    /// lists of files and on tabs, where no name belongs.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The names of all fields in it, in the order in which they first come.
    #[must_use]
    pub fn fields(&self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for part in self.blocks.iter().flat_map(Block::lines).flatten() {
            match part {
                Part::Field(field) if !names.contains(&field.name) => names.push(field.name),
                Part::Field(_) | Part::Text(_) => {}
            }
        }
        names
    }
}

/// What stands between two empty lines, or one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Block {
    /// Level 1 or 2, below the title.
    Heading(u8, Vec<Part>),
    Paragraph(Vec<Vec<Part>>),
    Bullets(Vec<Vec<Part>>),
    Steps(Vec<Vec<Part>>),
    Signature,
}

impl Block {
    fn lines(&self) -> &[Vec<Part>] {
        match self {
            Self::Heading(_, line) => std::slice::from_ref(line),
            Self::Signature => &[],
            Self::Paragraph(lines) | Self::Bullets(lines) | Self::Steps(lines) => lines,
        }
    }
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Text(String),
    Field(&'static crate::Field),
}
