use crate::template::Fault;
use serde::{Deserialize, Serialize};

/// Why there is no letter. Nothing of what would have stood in it is repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum LetterError {
    /// The template is not right; each fault has its line.
    #[error("the template has {} faults", .0.len())]
    Template(Vec<Fault>),
    /// The template names this field, and there is nothing to put there.
    #[error("no value for {0}")]
    Unfilled(String),
    /// There is too much of this: a value by its field's name, the address, the whole.
    #[error("too much: {0}")]
    TooMuch(String),
    /// The date is not a day of the calendar, written as 2026-11-23.
    #[error("the date is no day of the calendar")]
    NoSuchDay,
    /// It would have had more pages than a letter may have.
    #[error("a letter of {0} pages")]
    TooManyPages(usize),
    /// Making it took longer than a letter may take.
    #[error("it took too long")]
    TooSlow,
    /// The typesetter itself could not do it.
    #[error("the typesetter could not make it: {0}")]
    NotSet(Step),
    /// The program that makes letters did not start.
    #[error("the program for letters did not start")]
    NotStarted,
    /// The program stopped while making it, also when it was asked again.
    #[error("the program for letters stopped")]
    Stopped,
    /// Other letters were in front for longer than anybody should wait.
    #[error("too many letters at once")]
    Busy,
}

/// Where the typesetter stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Step {
    /// Laying out the pages.
    #[error("pages")]
    Pages,
    /// Writing them as an accessible PDF.
    #[error("file")]
    File,
    /// It broke down.
    #[error("broke down")]
    Broken,
}
