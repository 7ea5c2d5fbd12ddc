//! What mail to schools is about: lessons in words, who gets it, and what each school was told.

mod due;
mod told;
mod words;

pub use due::{ToEvaluate, ToRemind};
pub use told::Told;
pub use words::LetterWords;
