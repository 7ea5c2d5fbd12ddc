use super::{Block, Part, Template};
use crate::{LetterError, clean};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The text of one letter, field by field replaced by what is true for one person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// The subject, and the title of the file.
    pub title: String,
    /// What stands below it.
    pub blocks: Vec<FilledBlock>,
}

/// What stands between two empty lines, or one heading: plain text, to be escaped like any other.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", content = "has", rename_all = "lowercase")]
pub enum FilledBlock {
    /// Directly below the title.
    Heading(String),
    /// Below another heading.
    Subheading(String),
    /// Lines that belong together.
    Paragraph(Vec<String>),
    /// A list without an order.
    Bullets(Vec<String>),
    /// A list with numbers.
    Steps(Vec<String>),
    /// A line to sign on.
    Signature,
}

impl Template {
    /// The text with these values, by the name of their field. Values that no field asks for are
    /// left alone.
    ///
    /// # Errors
    /// [`LetterError::Unfilled`] with the first field that has no value, or a blank one.
    pub fn fill(&self, values: &BTreeMap<String, String>) -> Result<Filled, LetterError> {
        let blocks = self.blocks.iter().map(|block| fill_block(block, values));
        Ok(Filled {
            title: self.title.clone(),
            blocks: blocks.collect::<Result<_, _>>()?,
        })
    }
}

type Values = BTreeMap<String, String>;

fn fill_block(block: &Block, values: &Values) -> Result<FilledBlock, LetterError> {
    Ok(match block {
        Block::Heading(1, parts) => FilledBlock::Heading(one_line(parts, values)?),
        Block::Heading(_, parts) => FilledBlock::Subheading(one_line(parts, values)?),
        Block::Paragraph(lines) => FilledBlock::Paragraph(paragraph(lines, values)?),
        Block::Bullets(items) => FilledBlock::Bullets(list(items, values)?),
        Block::Signature => FilledBlock::Signature,
        Block::Steps(items) => FilledBlock::Steps(list(items, values)?),
    })
}

/// The lines of a paragraph; a value of several lines makes several.
fn paragraph(lines: &[Vec<Part>], values: &Values) -> Result<Vec<String>, LetterError> {
    let mut filled = Vec::new();
    for parts in lines {
        let mut line = String::new();
        for part in parts {
            match part {
                Part::Field(field) if field.lines => {
                    let mut each = value(field.name, values, clean::lines)?.into_iter();
                    line.extend(each.next());
                    for next in each {
                        filled.push(std::mem::replace(&mut line, next));
                    }
                }
                part => line.push_str(&one_part(part, values)?),
            }
        }
        filled.push(line);
    }
    Ok(filled)
}

/// The items of a list; one that is nothing but a value of several lines makes several.
fn list(items: &[Vec<Part>], values: &Values) -> Result<Vec<String>, LetterError> {
    let mut filled = Vec::new();
    for parts in items {
        match parts.as_slice() {
            [Part::Field(field)] if field.lines => {
                filled.extend(value(field.name, values, clean::lines)?);
            }
            parts => filled.push(one_line(parts, values)?),
        }
    }
    Ok(filled)
}

fn one_line(parts: &[Part], values: &Values) -> Result<String, LetterError> {
    parts.iter().map(|part| one_part(part, values)).collect()
}

fn one_part(part: &Part, values: &Values) -> Result<String, LetterError> {
    match part {
        Part::Text(text) => Ok(text.clone()),
        Part::Field(field) => {
            value(field.name, values, |text| vec![clean::line(text)]).map(|lines| lines.concat())
        }
    }
}

/// A value in its lines, none of them empty.
fn value(
    name: &str,
    values: &Values,
    clean: impl Fn(&str) -> Vec<String>,
) -> Result<Vec<String>, LetterError> {
    let lines = values.get(name).map(|text| clean(text)).unwrap_or_default();
    if lines.iter().all(String::is_empty) {
        return Err(LetterError::Unfilled(name.to_owned()));
    }
    Ok(lines)
}
