use serde::{Deserialize, Serialize};

/// Something in a template that is not right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The line it is on, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: Wrong,
}

/// What can be wrong in a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    /// The first line with text is not `titel: ...`.
    NoTitle,
    /// A field in the title.
    FieldInTitle,
    /// No field of this name can stand in this kind of letter; beside it the known name that looks
    /// most like it, if any does.
    UnknownField(String, Option<String>),
    /// `{` without its `}` on the same line.
    Unclosed,
    /// `}` without a `{` before it on the same line.
    Unopened,
    /// A heading or an item of a list without text.
    Empty,
    /// `##` before any `#`, or more than two.
    HeadingTooDeep,
    /// A title and nothing below it.
    NoText,
    /// More than [`super::LONGEST`] characters.
    TooLong,
}
