use super::Private;
use crate::time::{Day, Minute};
use serde::{Deserialize, Serialize};

/// What a youth gets of the file, in plain words: sections of labelled texts. It is what the people
/// who sign read, and what both the PDF and the JSON are made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileDocument {
    /// Its title; nobody's name is in it.
    pub title: String,
    /// Its parts, in order.
    pub sections: Vec<FileSection>,
}

/// A part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSection {
    /// Its heading.
    pub title: String,
    /// What it holds, in order.
    pub entries: Vec<FileEntry>,
}

/// One thing that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// What it is.
    pub label: String,
    /// What is known.
    pub words: Private,
}

/// A line of the log about a youth, for the youth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogExtract {
    /// Day in Europe/Amsterdam.
    pub on: Day,
    /// Wall time there.
    pub time: Minute,
    /// Who it was, or a mark in that place; none is the house itself.
    pub by: Option<String>,
    /// The deed, as the log names it.
    pub deed: String,
    /// Why, where that was told.
    pub reason: Option<Private>,
}

impl FileSection {
    /// A part without anything in it yet.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            entries: Vec::new(),
        }
    }

    /// Adds something, unless there are no words.
    pub fn add(&mut self, label: impl Into<String>, words: impl Into<Private>) {
        let words = words.into();
        if !words.is_empty() {
            let label = label.into();
            self.entries.push(FileEntry { label, words });
        }
    }
}

impl FileDocument {
    /// Whether anything is masked in it.
    pub fn is_masked(&self) -> bool {
        let texts = self.sections.iter().flat_map(|section| &section.entries);
        texts.map(|entry| entry.words.as_str()).any(super::has_mark)
    }
}
