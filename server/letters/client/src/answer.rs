use crate::LetterError;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What the program says about one job, in a frame of its own. After [`Answer::Made`] follows a
/// second frame: the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The file follows.
    Made {
        /// How many pages it has.
        pages: usize,
        /// Characters that no font here has, in order of the alphabet, each once. In the letter a
        /// replacement sign stands in their place.
        unshown: Vec<char>,
    },
    /// There is no letter.
    Refused(LetterError),
}

/// A letter that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    /// The file: a tagged PDF that follows PDF/UA-1 (ISO 14289-1).
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no font here has. In the letter a replacement sign stands in their place, so
    /// somebody should look at it.
    pub unshown: Vec<char>,
}

/// Says only how long it is.
impl fmt::Debug for Made {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Made")
            .field("bytes", &self.pdf.len())
            .field("pages", &self.pages)
            .finish_non_exhaustive()
    }
}
