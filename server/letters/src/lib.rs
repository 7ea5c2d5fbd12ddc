//! Letters as accessible PDF: tagged, with a title and a language, after PDF/UA-1 (ISO 14289-1).
//!
//! A letter's text comes from `letters_client::template`, which knows no commands; it goes to the
//! typesetter as values. The only thing that is ever read as the typesetter's language is
//! `style.typ`, which is part of this program, as the fonts are: there is no way to a file or a
//! network. The same letter is the same file, to the byte.

mod day;
mod fonts;
pub mod limits;
mod set;
mod sheet;
pub mod work;
mod world;

pub use set::{MOST_PAGES, make};
