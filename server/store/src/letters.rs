//! What mail to schools is about: lessons in words, who gets it, and what each school was told.

mod told;
mod words;

pub use told::Told;
pub use words::LetterWords;
